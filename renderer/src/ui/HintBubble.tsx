import { Tooltip } from '@mantine/core';

/** The hint of an element, beside it. */
export function HintBubble({ element }: { element: HTMLElement }) {
  const { hint, hintSide } = element.dataset;
  return <Tooltip key={hint} target={element} opened label={hint} position={hintSide === 'right' ? 'right' : 'top'} />;
}
