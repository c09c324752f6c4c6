import { ActionIcon, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/contract/paper.ts';
import { useShortcut } from '../app/shortcuts.ts';
import { ListPaper } from './ListPaper.tsx';
import { PrintArea, printNow } from './PrintArea.tsx';

interface PrintPaperProps {
  read: () => Promise<Paper>;
  disabled?: boolean;
  /** A mark among the tools of a list instead of a button with words. */
  small?: boolean;
}

/** Prints a list, by its button or Ctrl+P. The paper is drawn when it is asked for: a long one would slow the page down. */
export function PrintPaper({ read, disabled = false, small = false }: PrintPaperProps) {
  const { t } = useTranslation('ui');
  const [paper, setPaper] = useState<Paper | null>(null);
  const print = useMutation({
    mutationFn: async () => {
      const drawn = await read();
      flushSync(() => setPaper(drawn));
      await printNow({ landscape: drawn.page.orientation === 'landscape', size: drawn.page.size ?? 'A4' });
    },
    onSettled: () => setPaper(null),
    meta: { invalidates: [] },
  });
  const start = (): void => { if (!disabled && !print.isPending) print.mutate(); };
  useShortcut('print', start);
  return (
    <>
      {small
        ? <ActionIcon aria-label={t('printAction')} title={t('printAction')} disabled={disabled} loading={print.isPending} onClick={start}><IconPrinter size={18} stroke={1.6} /></ActionIcon>
        : <Button variant="default" leftSection={<IconPrinter size={16} />} disabled={disabled} loading={print.isPending} onClick={start}>{t('printAction')}</Button>}
      {paper !== null && <PrintArea landscape={paper.page.orientation === 'landscape'}><ListPaper paper={paper} /></PrintArea>}
    </>
  );
}
