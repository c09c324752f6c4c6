import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CommitteeDetail, RosterMemberRow } from '#shared/contract/committees.ts';
import { ruleSetFor } from '#shared/rules/paper-rules.ts';
import { positionLine } from '#shared/rules/positions.ts';
import { ROLE_TITLES, ROLES } from '#shared/rules/roles.ts';
import { roman } from '#shared/rules/roman.ts';
import { ANNEX_HEADINGS, annexNote, annexSubtitle, asOfSubtitle, paperHead, ROSTER_TITLE, upper, type PaperLine } from '#shared/rules/roster-paper.ts';
import { citeDecision } from '#shared/rules/versions.ts';
import { api } from '../../app/clients.ts';
import { useToday } from '../../app/day.ts';
import { PrintArea } from '../../ui/PrintArea.tsx';
import css from './RosterPaper.module.css';

interface RosterPaperProps {
  committee: CommitteeDetail;
  members: readonly RosterMemberRow[];
  day: string;
}

/** The roster of a day as it is printed. Ctrl+P prints it. */
export function RosterPaper({ committee, members, day }: RosterPaperProps) {
  const today = useToday();
  const basis = committee.decision === null ? null : annexSubtitle(citeDecision(committee.decision));
  return (
    <PrintArea>
      <RosterSheet committee={committee} day={day} subtitle={day === today && basis !== null ? basis : asOfSubtitle(day)} members={members} />
    </PrintArea>
  );
}

type PaperMember = Pick<RosterMemberRow, 'id' | 'role' | 'fullName' | 'position' | 'unitName' | 'note'> & {
  /** Whose place the member takes by the decision. */
  replaces?: string | null;
};

interface RosterSheetProps {
  committee: Pick<CommitteeDetail, 'name' | 'system'>;
  /** The day of the paper: it follows the rules of that day. */
  day: string;
  /** The line under the title: the decision, or the day. */
  subtitle: ReactNode;
  /** In the order of the decision. */
  members: readonly PaperMember[];
}

/** The member list on paper: the head of the office, the title, the members by role. */
export function RosterSheet({ committee, day, subtitle, members }: RosterSheetProps) {
  const office = useQuery(api.office.get.queryOptions({ input: {} }));
  const { left, right } = paperHead(ruleSetFor(committee.system, day));
  const settings = office.data?.settings;
  return (
    <div className={css.paper}>
      <div className={css.head}>
        <Lines lines={left(settings?.letterheadSuperior ?? null, settings?.letterheadIssuer ?? null)} />
        <Lines lines={right} />
      </div>
      <p className={css.title}><span>{ROSTER_TITLE}</span><span>{upper(committee.name)}</span></p>
      <p className={css.subtitle}>{subtitle}</p>
      <table className={css.table}>
        <thead><tr>{ANNEX_HEADINGS.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
        <Groups members={members} />
      </table>
    </div>
  );
}

function Lines({ lines }: { lines: readonly PaperLine[] }) {
  return (
    <div>
      {lines.map(({ text, size, bold, underline }) => (
        <p key={text} className={[bold === true ? css.bold : '', underline === true ? css.underline : ''].join(' ')} style={{ fontSize: `${size}pt` }}>{text}</p>
      ))}
    </div>
  );
}

function Groups({ members }: { members: readonly PaperMember[] }) {
  const present = ROLES.filter((role) => members.some((member) => member.role === role));
  const numbers = new Map(members.map((member, index) => [member.id, index + 1]));
  return present.map((role, index) => (
    <tbody key={role}>
      <tr><td colSpan={ANNEX_HEADINGS.length} className={css.group}>{roman(index + 1)}. {upper(ROLE_TITLES[role])}</td></tr>
      {members.filter((member) => member.role === role).map((member) => (
        <tr key={member.id}>
          <td className={css.number}>{numbers.get(member.id)}</td>
          <td>{member.fullName}</td>
          <td>{positionLine(member.position, member.unitName)}</td>
          <td className={css.role}>{ROLE_TITLES[role]}</td>
          <td>{annexNote(member.replaces ?? null, member.note)}</td>
        </tr>
      ))}
    </tbody>
  ));
}
