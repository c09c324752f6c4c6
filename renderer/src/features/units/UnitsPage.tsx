import { Button } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../app/clients.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageTabs } from '../../ui/Tabs.tsx';
import { ImportButton } from '../imports/ImportButton.tsx';
import { AliasQueue } from './AliasQueue.tsx';
import { UnitTree } from './UnitTree.tsx';
import { UNITS_TABS, type UnitsTab } from './units-tab.ts';

const route = getRouteApi('/units');

/** All units: the tree in each hierarchy, and the names in files that nobody bears. */
export function UnitsPage() {
  const { t } = useTranslation('units');
  const { tab = 'administrative' } = route.useSearch();
  const navigate = route.useNavigate();
  const aliases = useQuery(api.units.aliases.queryOptions({ input: { status: 'open' } }));
  const waiting = aliases.data?.open ?? 0;
  const choose = (next: UnitsTab): void => void navigate({ search: next === 'administrative' ? {} : { tab: next }, replace: true });
  const tabs = <PageTabs label={t('tabs.label')} tabs={UNITS_TABS.map((id) => ({ id, label: t(`tabs.${id}`), ...(id === 'aliases' && waiting > 0 && { count: waiting }) }))} current={tab} onChange={choose} />;
  const reorganise = (ids: readonly string[]): void => void navigate({ to: '/units/reorganise', search: { units: [...ids] } });
  const header = (primary?: ReactNode): ReactNode => (
    <>
      <PageHeader title={t('title')} actions={<><ImportButton list="units" /><Button variant="default" leftSection={<IconArrowsJoin size={16} />} onClick={() => reorganise([])}>{t('list.reorganise')}</Button></>} primary={primary} />
      {tabs}
    </>
  );
  return tab === 'aliases' ? <AliasQueue header={header()} /> : <UnitTree key={tab} hierarchy={tab} header={header} onReorganise={reorganise} />;
}
