import { useState, type DragEvent, type DragEventHandler } from 'react';

export interface RowDrag {
  /** Where the dragged row would fall, seen from a row. */
  place: (id: string) => 'before' | 'after' | undefined;
  handlers: (id: string) => { draggable: true } & Record<'onDragStart' | 'onDragOver' | 'onDrop' | 'onDragEnd', DragEventHandler<HTMLElement>>;
}

/** Dragging rows of a list with the mouse; undefined when they cannot be dragged. The same can be done with keys. */
export function useRowDrag(onDrop: ((id: string, target: string, after: boolean) => void) | undefined): RowDrag | undefined {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ id: string; after: boolean } | null>(null);
  if (onDrop === undefined) return undefined;
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  return {
    place: (id) => (over?.id !== id || dragged === id ? undefined : over.after ? 'after' : 'before'),
    handlers: (id) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.effectAllowed = 'move';
        // Without data some systems do not begin to drag.
        event.dataTransfer.setData('text/plain', '');
        setDragged(id);
      },
      onDragOver: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const after = isInLowerHalf(event);
        if (over?.id !== id || over.after !== after) setOver({ id, after });
      },
      onDrop: (event) => {
        event.preventDefault();
        if (dragged !== null && dragged !== id) onDrop(dragged, id, isInLowerHalf(event));
        end();
      },
      onDragEnd: end,
    }),
  };
}

function isInLowerHalf({ clientY, currentTarget }: DragEvent<HTMLElement>): boolean {
  const { top, height } = currentTarget.getBoundingClientRect();
  return clientY > top + height / 2;
}
