import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { REGISTERS } from '#shared/registers/index.ts';
import { api } from '../../app/clients.ts';
import { useFormat } from '../../i18n/format.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import css from './Registers.module.css';
import { TransfersLink } from './TransfersNote.tsx';
import { useRegisterWords } from './use-register-words.ts';

/** All registers, each with how much it holds. */
export function RegistersPage() {
  const { t } = useTranslation('registers');
  const words = useRegisterWords();
  const format = useFormat();
  const counts = useQuery(api.registers.counts.queryOptions({ input: {} }));
  const held = new Map(counts.data?.map(({ register, records }) => [register, records]));
  return (
    <Page header={<PageHeader title={t('title')} facts={t('hint')} actions={<TransfersLink />} />}>
      {counts.error !== null && <ErrorNote error={counts.error} onRetry={() => void counts.refetch()} />}
      <ul className={css.registers}>
        {REGISTERS.map(({ name }) => (
          <li key={name}>
            <Link to="/registers/$register" params={{ register: name }}><b>{words(name).title}</b><span>{words(name).record}</span></Link>
            <data value={held.get(name)}>{held.has(name) ? format.number(held.get(name) ?? 0) : ''}</data>
          </li>
        ))}
      </ul>
    </Page>
  );
}
