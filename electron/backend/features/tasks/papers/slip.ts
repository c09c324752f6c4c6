import { formatDate } from '#shared/rules/dates.ts';
import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { textWidth } from '#shared/rules/paper-layout.ts';
import { numberedTable } from '#shared/rules/paper-parts.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { BLANK } from '#shared/rules/paper-words.ts';
import { deadlineText } from '#shared/rules/task-papers.ts';
import type { Issuer, PaperTask } from './facts.ts';
import { headSigns, paperOf, textOf } from './frame.ts';

/** In millimetres. */
const LABEL_MM = 48;

/** The slip with which one task is handed out (DOMAIN §2.4.7), signed by who hands it out and who takes it. */
export function slipPaper(issuer: Issuer, task: PaperTask, on: string): OfficialPaper {
  const date = task.assignedOn ?? on;
  const width = textWidth(ruleSetFor(issuer.system, date), false);
  return paperOf(issuer, 'other', {
    date, symbol: task.code, typeTitle: 'Phiếu giao việc',
    blocks: [numberedTable(width, [{ heading: 'Mục', widthMm: LABEL_MM }, { heading: 'Nội dung giao' }], linesOf(issuer, task))],
    signatures: [{ authorities: [], position: 'Người nhận nhiệm vụ', name: null }, headSigns(issuer)],
  });
}

function linesOf(issuer: Issuer, task: PaperTask): string[][] {
  return [
    ['Căn cứ', task.directive.basis ?? BLANK],
    ['Nội dung nhiệm vụ', task.detail === null ? task.title : `${task.title}\n${task.detail}`],
    ['Đơn vị chủ trì', task.leadUnit ?? BLANK],
    ['Đơn vị phối hợp', task.coopUnits.length === 0 ? 'Không' : task.coopUnits.join(', ')],
    ['Người chịu trách nhiệm', task.assignee ?? BLANK],
    ['Lãnh đạo phụ trách', task.leader ?? BLANK],
    ['Sản phẩm', task.product ?? BLANK],
    ['Thẩm quyền giao', task.authority ?? BLANK],
    ['Ngày giao', task.assignedOn === null ? BLANK : formatDate(task.assignedOn)],
    ['Thời hạn', deadlineText(task)],
    ['Chế độ báo cáo', textOf(issuer, 'slip.reporting', { basis: task.directive.basis ?? BLANK })],
  ];
}
