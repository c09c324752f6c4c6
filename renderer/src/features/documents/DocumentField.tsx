import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { queryClient } from '../../app/query-client.ts';
import { ComboField, type ComboFieldProps, type ComboOption } from '../../ui/form/ComboField.tsx';

const MOST = 50;

type DocumentFieldProps = Omit<ComboFieldProps<string | null>, 'search' | 'searchKey' | 'labelOf'> & { /** The paper that cannot be chosen here. */ except?: string };

/** A paper of the register, found by its symbol, its subject or its issuer. */
export function DocumentField({ except, ...rest }: DocumentFieldProps) {
  const { t } = useTranslation('documents');
  const chosen = useQuery({ ...api.documents.get.queryOptions({ input: { id: rest.value ?? '' } }), enabled: rest.value !== null });
  const nameOf = ({ symbol, title }: { symbol: string | null; title: string | null }): string => symbol ?? title ?? t('panel.noSymbol');
  async function search(q: string): Promise<ComboOption[]> {
    const { rows } = await queryClient.fetchQuery(api.documents.list.queryOptions({ input: { q, limit: MOST } }));
    return rows.filter(({ id }) => id !== except).map((row) => ({ value: row.id, label: nameOf(row), ...(row.symbol !== null && row.title !== null && { note: row.title }) }));
  }
  return <ComboField {...rest} search={search} searchKey={['documents', except ?? '']} labelOf={() => (chosen.data === undefined ? undefined : nameOf(chosen.data))} />;
}
