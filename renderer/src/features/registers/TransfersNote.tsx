import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { Note } from '../../ui/Note.tsx';
import css from './Registers.module.css';

/** Beside a unit: records that wait to be handed over, by it or to it. Nothing where there are none. */
export function TransfersNote({ unitId }: { unitId: string }) {
  const { t } = useTranslation('registers');
  const total = useQuery(api.transfers.waiting.queryOptions({ input: { unitId } })).data?.total ?? 0;
  if (total === 0) return null;
  return <div className={css.part}><Note tone="info" action={<Link to="/registers/transfers" search={{ unitId }}>{t('transfers.open')}</Link>}>{t('transfers.waiting', { count: total })}</Note></div>;
}

/** The way to all of them. */
export function TransfersLink() {
  const { t } = useTranslation('registers');
  const total = useQuery(api.transfers.waiting.queryOptions({ input: {} })).data?.total ?? 0;
  return total > 0 && <Button variant="default" renderRoot={(props) => <Link to="/registers/transfers" {...props} />}>{`${t('transfers.open')} (${total})`}</Button>;
}
