import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReplyCell, ReplyRow } from '#shared/contract/task-campaigns.ts';
import { StatusMark } from '../../ui/StatusMark.tsx';
import css from './Campaigns.module.css';
import { CellDecision } from './CellDecision.tsx';
import { useAnswerText } from './use-answer-text.ts';
import type { Replies } from './use-replies.ts';

const STATE_MARKS = { same: ['ring', 'off'], change: ['ring-tick', 'info'], conflict: ['triangle', 'bad'], question: ['diamond', 'warn'], blocked: ['square', 'off'] } as const;
const NONE = '-';

/** A row of a reply: its task, what is odd about it, and each cell beside what was sent and what the record says. */
export function ReplyRowView({ file, row, replies }: { file: number; row: ReplyRow; replies: Replies }) {
  const { t } = useTranslation('taskCampaigns');
  const cells = row.cells.filter(({ state }) => state !== 'same');
  const name = row.code === null ? row.title : t('take.rowTitle', { code: row.code, title: row.title });
  return (
    <article className={css.row} aria-label={name}>
      <h3>{name === '' ? t('take.row', { row: row.row }) : name}<small>{t(`matches.${row.match}`)}</small></h3>
      {(row.taskId === null || row.match === 'near' || row.match === 'chosen') && row.candidates.length > 0 && <TaskChoice file={file} row={row} replies={replies} />}
      {row.notes.length > 0 && <ul className={css.notes}>{row.notes.map(({ note, fields }) => <li key={note}>{t(`rowNotes.${note}`, { fields: fields.map((field) => t(`cells.${field}`)).join(', ') })}</li>)}</ul>}
      {cells.length > 0 && (
        <table className={css.cells}>
          <thead><tr><th scope="col">{t('take.cell')}</th><th scope="col">{t('take.sent')}</th><th scope="col">{t('take.current')}</th><th scope="col">{t('take.replied')}</th><th scope="col">{t('take.decide')}</th></tr></thead>
          <tbody>{cells.map((cell) => <CellLine key={cell.field} file={file} row={row} cell={cell} replies={replies} />)}</tbody>
        </table>
      )}
    </article>
  );
}

function CellLine({ file, row, cell, replies }: { file: number; row: ReplyRow; cell: ReplyCell; replies: Replies }) {
  const { t } = useTranslation('taskCampaigns');
  const answerText = useAnswerText();
  const [mark, tone] = STATE_MARKS[cell.state];
  return (
    <tr>
      <th scope="row">{t(`cells.${cell.field}`)}<div><StatusMark mark={mark} tone={tone}>{t(`cellStates.${cell.state}`)}</StatusMark></div></th>
      <td>{answerText(cell.field, cell.sent)}</td>
      <td>{answerText(cell.field, cell.current)}</td>
      <td><b>{cell.replied === null ? cell.text : answerText(cell.field, cell.replied)}</b>{cell.question !== null && <small>{t(`questions.${cell.question}`)}</small>}</td>
      <td><CellDecision file={file} row={row} cell={cell} replies={replies} /></td>
    </tr>
  );
}

function TaskChoice({ file, row: { row, taskId, candidates }, replies }: { file: number; row: ReplyRow; replies: Replies }) {
  const { t } = useTranslation('taskCampaigns');
  return (
    <NativeSelect
      className={css.choice}
      label={t('take.asksTask')}
      value={taskId ?? NONE}
      data={[{ value: NONE, label: t('take.leaveOut') }, ...candidates.map(({ id, label }) => ({ value: id, label }))]}
      onChange={(event) => void replies.tellTask(file, row, event.currentTarget.value === NONE ? null : event.currentTarget.value)}
    />
  );
}
