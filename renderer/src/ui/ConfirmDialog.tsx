import { Button } from '@mantine/core';
import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Dialog.module.css';
import { Kbd } from './Kbd.tsx';
import { later } from './later.tsx';

const Dialog = later(async () => (await import('./Dialog.tsx')).Dialog);

export interface Question {
  /** The question, with the object's name. */
  title: string;
  /** What cannot be undone. */
  body: ReactNode;
  /** The verb of the question again, on the button. */
  verb: string;
}

type Ask = (question: Question) => Promise<boolean>;
const ConfirmContext = createContext<Ask>(() => Promise.resolve(false));

/** Asks before what cannot be undone. Everything else is done at once, with a toast that takes it back. */
export function useConfirm(): Ask {
  return useContext(ConfirmContext);
}

export function ConfirmProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [asked, setAsked] = useState<{ no: number; question: Question; answer: (yes: boolean) => void } | null>(null);
  const [opened, setOpened] = useState(false);
  const ask = useCallback<Ask>((question) => new Promise((resolve) => {
    setAsked((former) => ({ no: (former?.no ?? 0) + 1, question, answer: resolve }));
    setOpened(true);
  }), []);
  function answer(yes: boolean): void {
    setOpened(false);
    asked?.answer(yes);
  }
  return (
    <ConfirmContext value={ask}>
      {children}
      {asked !== null && (
        // A new one each time: it stands over a dialog that asks.
        <Dialog
          key={asked.no}
          opened={opened}
          onClose={() => answer(false)}
          title={asked.question.title}
          foot={<>
            <Button variant="default" onClick={() => answer(false)} rightSection={<Kbd>Esc</Kbd>}>{t('later')}</Button>
            <Button data-autofocus onClick={() => answer(true)}>{asked.question.verb}</Button>
          </>}
        >
          <div className={css.body}>{asked.question.body}</div>
        </Dialog>
      )}
    </ConfirmContext>
  );
}
