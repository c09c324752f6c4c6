import { formatDate, isDate } from '#shared/rules/dates.ts';
import type { DocumentType } from '#shared/rules/documents.ts';
import { formatKnownDate } from '#shared/rules/known-dates.ts';
import { numberSign } from '#shared/rules/meetings.ts';
import { parseSubject } from '#shared/rules/paper-subject.ts';
import { DOCUMENT_TYPE_TITLES } from '#shared/rules/paper-words.ts';
import { withinSentence } from '#shared/rules/task-papers.ts';
import type { PaperTask } from './facts.ts';

/** What is stored of where a task comes from. */
export interface StoredBasis {
  id: string;
  groupId: string | null;
  originText: string | null;
  documentId: string | null;
  documentType: DocumentType | null;
  documentSymbol: string | null;
  documentDay: string | null;
  documentIssuer: string | null;
  documentTitle: string | null;
  documentSecret: number | null;
  meetingId: string | null;
  meetingTitle: string | null;
  meetingDay: string | null;
  noticeSymbol: string | null;
  noticeDay: string | null;
  noticeSecret: number | null;
  conclusionNo: number | null;
  committeeName: string | null;
}

/** The directive of a task. Of a secret paper nothing leaves the register: the basis is left open. */
export function directiveOf(stored: StoredBasis): PaperTask['directive'] {
  if (stored.documentId !== null) return { key: stored.documentId, ...(stored.documentSecret === 1 ? { basis: null, short: null } : { basis: citedDocument(stored), short: stored.documentSymbol ?? stored.documentTitle }) };
  if (stored.meetingId !== null) return { key: stored.meetingId, basis: citedConclusions(stored), short: `${(stored.noticeSecret === 1 ? null : stored.noticeSymbol) ?? stored.meetingTitle ?? ''} ${numberSign(stored.conclusionNo ?? 1)}` };
  return { key: stored.groupId ?? stored.id, basis: stored.originText === null ? null : withinSentence(stored.originText), short: stored.originText };
}

/** `Kế hoạch số 12-KH/TU, ngày 05/02/2026 của Ban Thường vụ Tỉnh ủy về thực hiện …`. */
function citedDocument({ documentType, documentSymbol, documentDay, documentIssuer, documentTitle }: StoredBasis): string {
  const about = documentTitle === null ? null : withinSentence(parseSubject(documentTitle).title ?? documentTitle);
  return [
    [documentType === null || documentType === 'other' ? 'Văn bản' : DOCUMENT_TYPE_TITLES[documentType], documentSymbol === null ? null : `số ${documentSymbol}`].filter((part) => part !== null).join(' ') + (documentDay === null ? '' : `, ${dayPhrase(documentDay)}`),
    documentIssuer === null ? null : `của ${documentIssuer}`,
    about === null ? null : /^về\s/u.test(about) ? about : `về ${about}`,
  ].filter((part) => part !== null).join(' ');
}

/** `Thông báo số 15-TB/BCĐ, ngày 20/06/2026 của Ban Chỉ đạo … kết luận tại Hội nghị …`; before it was issued the conclusions themselves. */
function citedConclusions({ noticeSymbol, noticeDay, noticeSecret, meetingTitle, meetingDay, committeeName }: StoredBasis): string {
  const meeting = meetingTitle ?? '';
  if (noticeSymbol === null || noticeSecret === 1) return `kết luận tại ${meeting}${meetingDay === null ? '' : `, ngày ${formatDate(meetingDay)}`}`;
  return [`Thông báo số ${noticeSymbol}${noticeDay === null ? '' : `, ${dayPhrase(noticeDay)}`}`, ...(committeeName === null ? [] : [`của ${committeeName}`]), `kết luận tại ${meeting}`].join(' ');
}

function dayPhrase(known: string): string {
  return isDate(known) ? `ngày ${formatDate(known)}` : formatKnownDate(known);
}
