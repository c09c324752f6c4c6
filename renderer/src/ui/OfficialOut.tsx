import { ActionIcon, Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/contract/paper.ts';
import { type System, SYSTEMS } from '#shared/rules/documents.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { api } from '../app/clients.ts';
import { useToday } from '../app/day.ts';
import { Dialog } from './Dialog.tsx';
import { ExportButton, type ExportRun } from './ExportButton.tsx';
import { SelectField } from './form/SelectField.tsx';
import css from './OfficialOut.module.css';
import { PaperRulesNote } from './PaperRulesNote.tsx';
import { PrintPaper } from './PrintPaper.tsx';

export interface OfficialChoice {
  system: System;
  groupBy: string | null;
}

interface OfficialOutProps {
  fileName: string;
  disabled: boolean;
  /** What the rows can be grouped by, and what they are at first; a list whose groups are its own has none. */
  groups?: { options: readonly { value: string; label: string }[]; first: string | null };
  /** A mark among the tools of a list instead of a button beside others. */
  small?: boolean;
  read: (choice: OfficialChoice) => Promise<Paper>;
  write: (choice: OfficialChoice, ...run: Parameters<ExportRun>) => ReturnType<ExportRun>;
}

/** Sends a list out in its official layout: asks whose form it takes and how its rows are grouped, then writes it as a workbook or prints it. */
export function OfficialOut({ small = false, disabled, ...props }: OfficialOutProps) {
  const { t } = useTranslation('ui');
  const [opened, setOpened] = useState(false);
  const label = t('official.action');
  return (
    <>
      <ActionIcon variant={small ? 'subtle' : 'default'} size={small ? 'md' : 30} aria-label={label} title={label} disabled={disabled} onClick={() => setOpened(true)}><IconFileCertificate size={18} stroke={1.6} /></ActionIcon>
      <Dialog opened={opened} onClose={() => setOpened(false)} title={t('official.title')}>
        {opened && <Choice {...props} onClose={() => setOpened(false)} />}
      </Dialog>
    </>
  );
}

const ALL = '.all';

function Choice({ fileName, groups, read, write, onClose }: Omit<OfficialOutProps, 'small' | 'disabled'> & { onClose: () => void }) {
  const { t } = useTranslation('ui');
  const id = useId();
  const today = useToday();
  const side = useQuery(api.office.side.queryOptions({ input: {} }));
  const [chosen, setChosen] = useState<System | null>(null);
  const [groupBy, setGroupBy] = useState(groups?.first ?? ALL);
  const system = chosen ?? side.data ?? 'party';
  const choice = { system, groupBy: groupBy === ALL ? null : groupBy };
  return (
    <div className={css.choice}>
      <p>{t('official.hint')}</p>
      <SelectField id={`${id}side`} name="side" label={t('official.side')} value={system} error={undefined} first options={SYSTEMS.map((value) => ({ value, label: t(`official.sides.${value}`) }))} onChange={setChosen} />
      {groups !== undefined && <SelectField id={`${id}groups`} name="groups" label={t('official.groupBy')} value={groupBy} error={undefined} options={[...groups.options, { value: ALL, label: t('official.ungrouped') }]} onChange={setGroupBy} />}
      <PaperRulesNote rules={ruleSetFor(system, today)} />
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>{t('close')}</Button>
        <PrintPaper read={() => read(choice)} />
        <ExportButton fileName={fileName} primary run={(...run) => write(choice, ...run)} />
      </div>
    </div>
  );
}
