import 'react';

declare module 'react' {
  interface CSSProperties {
    /** Custom properties may be set like any other. */
    [property: `--sd-${string}`]: string | number | undefined;
  }
}
