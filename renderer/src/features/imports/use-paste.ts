import { useEffect, useEffectEvent } from 'react';

/** What was pasted: cells as text, or a file copied in the file manager. */
export type Pasted = { text: string } | { file: File };

/** Takes what is pasted anywhere on the page but into a field. */
export function usePaste(onPaste: (pasted: Pasted) => void): void {
  const take = useEffectEvent(onPaste);
  useEffect(() => {
    const paste = ({ target, clipboardData }: ClipboardEvent): void => {
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || clipboardData === null) return;
      const text = clipboardData.getData('text/plain');
      const [file] = clipboardData.files;
      // Excel puts a picture of the cells beside them.
      if (text !== '') take({ text });
      else if (file !== undefined) take({ file });
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
