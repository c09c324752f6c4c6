import type { OfficialPaper } from '#shared/rules/official-paper.ts';
import { conclusionBlocks } from './conclusions.ts';
import type { MeetingFacts } from './facts.ts';
import { headSigns, paperOf, paragraphs, recipientsOf, signedBy } from './frame.ts';
import { linesOf } from './words.ts';

/** What was concluded, for those who carry it out (DOMAIN §2.4.4): with its number as soon as it stands in the register. */
export function noticePaper(facts: MeetingFacts): OfficialPaper {
  const { notice, conclusions } = facts;
  return paperOf(facts, 'notice', 'Thông báo', 'notice.summary', {
    date: notice?.on ?? null, symbol: notice?.symbol ?? null, hasNumber: true, hasDay: true,
    blocks: [
      ...paragraphs([...linesOf(facts, 'notice.opening'), ...linesOf(facts, 'notice.lead')]),
      ...conclusions.flatMap((conclusion, index) => conclusionBlocks(facts, conclusion, `${index + 1}.`)),
      ...paragraphs(linesOf(facts, 'notice.closing')),
    ],
    recipients: recipientsOf(facts, 'notice.recipients'),
    signatures: [signerOf(facts)],
  });
}

/** Whoever the register names, by their seat in the committee; else its head. */
function signerOf(facts: MeetingFacts): OfficialPaper['signatures'][number] {
  const signer = facts.notice?.signer ?? null;
  if (signer === null || signer === facts.head?.name) return headSigns(facts);
  const seat = facts.people.find(({ name }) => name === signer)?.seat;
  return signedBy(facts, { name: signer, role: seat?.committeeId === facts.committee.id ? seat.role : null });
}
