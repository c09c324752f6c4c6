import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconArrowsExchange, IconDots, IconPencil, IconRotate, IconUserMinus } from '@tabler/icons-react';
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSeat } from '#shared/contract/versions.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { isChanged } from './comparison.ts';
import { useSeatWords } from './use-seat-words.ts';

/** What can be done with a line of the comparison. */
export interface LineActions {
  edit: (line: ProposedSeat) => void;
  replace: (line: ProposedSeat) => void;
  remove: (lines: readonly ProposedSeat[]) => void;
  keep: (line: ProposedSeat) => void;
  move: (line: ProposedSeat, step: 1 | -1) => void;
}

const NOTHING = (): void => undefined;
/** The actions reach the lines this way, so that the columns stay the same between renders. */
export const LineActionsContext = createContext<LineActions>({ edit: NOTHING, replace: NOTHING, remove: NOTHING, keep: NOTHING, move: NOTHING });

/** The same with the mouse as with the keys. */
export function LineMenu({ line }: { line: ProposedSeat }) {
  const { t } = useTranslation(['versions', 'ui']);
  const { lineName } = useSeatWords();
  const actions = useContext(LineActionsContext);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target><ActionIcon variant="subtle" tabIndex={-1} aria-label={t('compare.actions', { name: lineName(line) })} onClick={(event) => event.stopPropagation()}><IconDots size={16} /></ActionIcon></Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
        <Menu.Item leftSection={<IconArrowsExchange size={15} />} rightSection={<Kbd>T</Kbd>} onClick={() => actions.replace(line)}>{t('changes.replaced')}</Menu.Item>
        <Menu.Item leftSection={<IconUserMinus size={15} />} rightSection={<Kbd>M</Kbd>} onClick={() => actions.remove([line])}>{t('remove.verb')}</Menu.Item>
        <Menu.Item leftSection={<IconPencil size={15} />} rightSection={<Kbd>Enter</Kbd>} onClick={() => actions.edit(line)}>{t('ui:edit')}</Menu.Item>
        {isChanged(line) && <Menu.Item leftSection={<IconRotate size={15} />} rightSection={<Kbd>G</Kbd>} onClick={() => actions.keep(line)}>{t('seat.keep')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowUp size={15} />} rightSection={<Kbd>Alt ↑</Kbd>} onClick={() => actions.move(line, -1)}>{t('compare.up')}</Menu.Item>
        <Menu.Item leftSection={<IconArrowDown size={15} />} rightSection={<Kbd>Alt ↓</Kbd>} onClick={() => actions.move(line, 1)}>{t('compare.down')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
