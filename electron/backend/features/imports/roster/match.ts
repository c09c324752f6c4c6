import type { ImportRow } from '#shared/contract/imports.ts';
import { isSpelledAlike } from '#shared/rules/import-names.ts';
import { anonymousNumber } from '#shared/rules/names.ts';
import { heldOn, positionLine, splitPosition } from '#shared/rules/positions.ts';
import { foldWords } from '#shared/rules/text.ts';
import type { Known, KnownHolding, KnownPeople, KnownPerson, KnownSeat } from './known.ts';
import type { Problem } from '../row-texts.ts';
import type { UnitFinding } from '../units.ts';
import type { RowValues } from './read-row.ts';

type ShownMatch = ImportRow['match'];

/** How a row was matched: as it is shown, but with the people themselves. */
export interface Match extends Omit<ShownMatch, 'candidates'> {
  candidates: readonly KnownPerson[];
}

const NOBODY_ALIKE: Match = { kind: 'new', candidates: [], choice: 'new' };

/** Position and unit as the row tells them, brought together with the units that are known. */
export interface RowPosition {
  position: string | null;
  unitId: string | null;
  /** The cells' own text in one line. */
  line: string;
}

/** The seat that a row's key names, when the row is still about the same person, or the seat is vacant and the row names nobody. */
export function keyedSeat(known: Known, values: RowValues): KnownSeat | null {
  const seat = values.key === null ? undefined : known.seats.get(values.key.membershipId);
  if (seat === undefined) return null;
  const holder = seat.personId === '' ? '' : known.people.get(seat.personId)?.nameKey;
  return holder === values.nameKey ? seat : null;
}

/** Whether a row is about somebody made anonymous: by the name that stands for them, by its key, or by the user's choice. */
export function isAnonymised({ anonymised }: KnownPeople, { fullName, key }: RowValues, chosen: string | null): boolean {
  return anonymousNumber(fullName) !== null || anonymised.has(key?.membershipId ?? '') || anonymised.has(chosen ?? '');
}

/** The position a row's words are compared with: as it was on the day its list shows, else on the present day. */
export function holdingSeen(known: KnownPeople, values: RowValues, person: KnownPerson): KnownHolding | undefined {
  return heldOn(person.holdings, values.key?.asOf ?? known.today);
}

/**
 * Finds the unit a row names, on the day the seat begins or today. A name nobody bears stays in the position's text, so
 * that nothing of the file is lost; a name that several bear must be made plain.
 */
export function placeRow(known: KnownPeople, values: RowValues, seat: KnownSeat | null): { place: RowPosition; problem: Omit<Problem, 'cell'> | null } {
  const line = positionLine(values.position, values.unit);
  const asKept = keptPlace(known, values, seat, line);
  if (asKept !== null) return { place: asKept, problem: null };
  const days = daysMeant(known, values);
  if (values.combined) return placeCombined(known, values, days, line);
  if (values.unit === null) return { place: { position: values.position, unitId: null, line }, problem: null };
  const finding = known.units.findText(values.unit, days);
  if (finding.kind === 'found') return { place: { position: values.position, unitId: finding.unitId, line }, problem: null };
  return { place: { position: line, unitId: null, line }, problem: unitProblem('unit', values.unit, finding) };
}

/** The days on which a unit may bear the name the row gives it, the likeliest first. */
function daysMeant(known: KnownPeople, { from, key }: RowValues): string[] {
  const days = from === null ? [] : [from];
  if (key !== null && key.asOf !== null) days.push(key.asOf);
  days.push(known.today);
  return days;
}

/** A row of our own list whose words are still those of the record says nothing new, whatever units are called today. */
function keptPlace(known: KnownPeople, values: RowValues, seat: KnownSeat | null, line: string): RowPosition | null {
  const person = seat === null ? undefined : known.people.get(seat.personId);
  const held = person === undefined ? undefined : holdingSeen(known, values, person);
  if (held === undefined) return null;
  const unitName = held.unitId === null ? null : known.units.nameOn(held.unitId, values.key?.asOf ?? known.today);
  if (values.combined) return line === positionLine(held.position, unitName) ? { position: held.position, unitId: held.unitId, line } : null;
  return values.unit !== null && values.unit === unitName ? { position: values.position, unitId: held.unitId, line } : null;
}

function placeCombined(known: KnownPeople, { position }: RowValues, days: readonly string[], line: string): ReturnType<typeof placeRow> {
  const split = splitPosition(position ?? '', (name) => {
    const finding = known.units.find(name, days);
    return finding.kind === 'unknown' ? null : finding;
  });
  if (split === null) return { place: { position, unitId: null, line }, problem: null };
  if (split.unit.kind === 'found') return { place: { position: split.position, unitId: split.unit.unitId, line }, problem: null };
  return { place: { position, unitId: null, line }, problem: unitProblem('position', split.unitText, split.unit) };
}

function unitProblem(field: 'unit' | 'position', name: string, finding: Exclude<UnitFinding, { kind: 'found' }>): Omit<Problem, 'cell'> {
  if (finding.kind === 'ambiguous') return { field, severity: 'error', code: 'UNIT_AMBIGUOUS', params: { name, count: finding.options.length, options: finding.options.join('; ') } };
  return { field, severity: 'warning', code: 'UNIT_UNKNOWN', params: finding.until === null ? { name } : { name, until: finding.until } };
}

/**
 * Compares a row with the people kept. Only the same name in the same unit, borne by one person, is taken by itself;
 * a name alone, or one that differs in marks or in a letter, is the user's to decide.
 */
export function matchRow(known: KnownPeople, values: RowValues, place: RowPosition, seat: KnownSeat | null, chosen: string | null): Match {
  const alike = known.byName.get(values.nameKey) ?? nearlyAlike(known, values, place);
  if (alike.length === 0 && chosen === null) return NOBODY_ALIKE;
  const sure = seat === null
    ? alike.filter((person) => isSpelledAlike(person.fullName, values.fullName) && isPlaced(known, values, person, place))
    : alike.filter((person) => person.id === seat.personId);
  const kind = alike.length === 0 || values.nameKey === '' ? 'new' : sure.length === 1 ? 'exact' : 'probable';
  const other = chosen === null ? undefined : known.people.get(chosen);
  const candidates = sure.length === alike.length && other === undefined ? alike : [...new Set([...sure, ...alike, ...(other === undefined ? [] : [other])])];
  return { kind, candidates, choice: chosen ?? { new: 'new', exact: sure[0]?.id ?? null, probable: null }[kind] };
}

/** Where nobody bears the name: people of the same place whose names are one letter apart. Elsewhere they are others. */
function nearlyAlike(known: KnownPeople, values: RowValues, place: RowPosition): readonly KnownPerson[] {
  if (values.nameKey === '') return [];
  return known.near(values.nameKey).filter((person) => (place.unitId === null && place.line === '') || isPlaced(known, values, person, place));
}

/** Whether a person works where the row says: in the same unit, or with the very same words. */
function isPlaced(known: KnownPeople, values: RowValues, person: KnownPerson, place: RowPosition): boolean {
  return isPlacedOn(known, known.today, person, place) || (values.from !== null && isPlacedOn(known, values.from, person, place));
}

function isPlacedOn(known: KnownPeople, day: string, person: KnownPerson, place: RowPosition): boolean {
  const held = heldOn(person.holdings, day);
  if (held === undefined) return false;
  if (place.unitId !== null && held.unitId === place.unitId) return true;
  if (place.line === '') return false;
  return foldWords(place.line) === foldWords(positionLine(held.position, held.unitId === null ? null : known.units.nameOn(held.unitId, day)));
}

/** A match as the wizard shows it: each candidate with the present position. */
export function shownMatch(known: KnownPeople, { kind, candidates, choice }: Match): ShownMatch {
  return { kind, candidates: candidates.map((person) => shownCandidate(known, person)), choice };
}

export function shownCandidate(known: KnownPeople, person: KnownPerson): ShownMatch['candidates'][number] {
  const held = heldOn(person.holdings, known.today);
  const unitName = held?.unitId === null || held === undefined ? null : known.units.nameOn(held.unitId, known.today);
  return { id: person.id, name: person.fullName, detail: positionLine(held?.position ?? null, unitName) };
}
