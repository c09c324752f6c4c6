import { Component, type ReactNode } from 'react';
import { PageFailure } from './PageFailure.tsx';

/** Catches a fault of whatever is drawn inside, outside the pages (pages are caught by the router). */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PageFailure reset={() => this.setState({ failed: false })} /> : this.props.children;
  }
}
