/**
 * What a register is, told as data. From one declaration come the table, the form, the list with its filters, the panel,
 * what is read from and written to Excel, the checks and the statistics; nothing else knows a register by its name.
 */

/** What every field tells of itself beside its kind. */
interface Common {
  /** A record cannot be saved without it. */
  required?: true;
  /** Further down in the form, under "more". */
  more?: true;
  /** A column of the list: its width in pixels, how it shares the room that is left, and whether it is shown only when asked for. */
  list?: { width: number; grow?: number; hidden?: true };
  /** The list can be narrowed by it. For choices, units, committees and flags. */
  filter?: true;
  /** Further words its column is headed with in workbooks, folded: `ten mo hinh dien hinh`. Its labels in both languages are known without. */
  headings?: readonly string[];
}

export type Field = Common & (
  /** One line of text. */
  | { kind: 'line'; max: number }
  /** Several lines. */
  | { kind: 'text'; max: number }
  /** A whole number, 0 or more. `qualified`: it may be told as "over", "about" or "under". */
  | { kind: 'count'; qualified?: true }
  /** Money in đồng. */
  | { kind: 'amount' }
  /** A calendar day, `YYYY-MM-DD`. */
  | { kind: 'day' }
  /** A day of which only the month or the year may be known: `2024`, `2024-06`, `2024-06-18`. */
  | { kind: 'known_day' }
  | { kind: 'flag' }
  /** One of a closed list of codes; the words of each stand in the register's texts. */
  | { kind: 'choice'; options: readonly string[] }
  /** Any of them. */
  | { kind: 'choices'; options: readonly string[] }
  /** A record kept elsewhere. */
  | { kind: 'unit' } | { kind: 'person' } | { kind: 'committee' } | { kind: 'document' } | { kind: 'meeting' }
  /** A record of a register, by the register's name. */
  | { kind: 'record'; of: string }
);
export type Fields = Readonly<Record<string, Field>>;

type Told<F extends Field> =
  F extends { kind: 'count' | 'amount' } ? number | null
  : F extends { kind: 'flag' } ? boolean
  : F extends { kind: 'choices' } ? readonly string[]
  : F extends { kind: 'choice'; options: readonly (infer Option)[] } ? Option | null
  : string | null;

/** The values of a record, by field. */
export type ValuesOf<F extends Fields> = { -readonly [Name in keyof F]: Told<F[Name]> };
/** A value as it goes between page and backend. */
export type Value = string | number | boolean | null | readonly string[];
export type Values = Readonly<Record<string, Value>>;

/** A rule over the values of one record. */
export interface Check<F extends Fields = Fields> {
  name: string;
  /** E: nothing that breaks it is saved. W: it is told, and saved all the same. */
  severity: 'E' | 'W';
  /** The fields it speaks of; it is told beside the first. Where one of them is a figure that is not exact, it is not asked. */
  fields: readonly (keyof F & string)[];
  /** Whether the values keep to it. Fields that are empty may break no rule but that they are needed. */
  holds: (values: ValuesOf<F>) => boolean;
}

/**
 * A rule over a record and others beside it: the part of the backend that knows it is named after the register
 * (`features/registers/across`). Its words may hold `{{…}}` for what is told with it.
 */
export interface AcrossCheck {
  name: string;
  /** In which statuses nothing that breaks it is saved; in the others it is told. Left out: it is told always. */
  refusedIn?: readonly string[];
}

/** Something that must be done by a day; records of which it is still owed are told on the Desk, and listed from there. */
export interface Timer<F extends Fields = Fields> {
  name: string;
  /** It is owed so many days after this day; before it, when they are fewer than none. */
  day: keyof F & string;
  days: number;
  /** It is done once this is told. */
  until?: keyof F & string;
  /** Only in these statuses. */
  statuses?: readonly string[];
  /** So many days after it was owed it is not asked for any more. */
  askedFor?: number;
}

/** What every unit of some kinds owes in each half of a year: a record whose day lies in it, of itself or of a body under it. */
export interface Duty {
  kinds: readonly string[];
  /** From how many days before the end of the half those are told of that still owe it. */
  warnDays: number;
}

/** A step of the life of a record. */
export interface Move<F extends Fields = Fields> {
  from: readonly string[];
  to: string;
  /** What must be told before the step. */
  needs?: readonly (keyof F & string)[];
  /** It is taken only with a reason, or may be given one. */
  reason?: true | 'optional';
}

export interface Life<F extends Fields = Fields> {
  /** In their order; the first is that of a new record. */
  statuses: readonly string[];
  /** Those in which a record is over: shown quietly, not counted as current. */
  over: readonly string[];
  moves: Readonly<Record<string, Move<F>>>;
}

/** A figure of the statistics. Different measures are never added together. */
export interface Measure<F extends Fields = Fields> {
  name: string;
  /** The counted field that is summed; records are counted where it is left out. */
  sum?: keyof F & string;
  /** In a period: those whose day lies in it (`in`), or all whose day is not after it (`until`); by the day of the register where neither is told. */
  in?: keyof F & string;
  until?: keyof F & string;
  /** Only records with one of these codes. */
  where?: Readonly<Partial<Record<(keyof F & string) | 'status', readonly (string | boolean)[]>>>;
}

/** A share of one measure in another, in percent with one decimal. */
export interface Ratio {
  name: string;
  part: string;
  whole: string;
}

export interface Declaration<F extends Fields = Fields> {
  /** One word or more, `snake_case`; its table is `register_<name>`, its page `/registers/<name>`. */
  name: string;
  fields: F;
  /** What a record is called by: a line, or a unit and a day. */
  label: readonly (keyof F & string)[];
  /** The unit a record belongs to. */
  unit: keyof F & string;
  /** The day by which a record belongs to a year and a period. */
  day: keyof F & string;
  /** Two records that agree in all of these, marks and case aside, are the same one. */
  identity: readonly (keyof F & string)[];
  /** Records that agree in these only are shown as near. */
  near?: readonly (keyof F & string)[];
  life?: Life<F>;
  checks: readonly Check<F>[];
  across?: readonly AcrossCheck[];
  timers?: readonly Timer<F>[];
  duty?: Duty;
  /** The unit that carries on with a record whose own unit is no more; the record stays one of its own unit. */
  keeper?: keyof F & string;
  /** By what the statistics can be told beside unit, level and period. */
  groupings: readonly (keyof F & string)[];
  measures: readonly Measure<F>[];
  ratios?: readonly Ratio[];
  /** What comes from its records is a task of this origin; of each origin there is one register. */
  tasks?: 'recommendation' | 'inspection';
  /** The order of the list. */
  sort: { by: keyof F & string; order: 'asc' | 'desc' };
}
/** A declaration whose fields are not told one by one: what the program works with. */
export type Register = Declaration;

/** Declares a register; its checks, moves and measures may name its own fields only. */
export function declareRegister<const Name extends string, const F extends Fields, const D extends Declaration<F>>(declaration: D & { name: Name; fields: F }): D & { name: Name; fields: F } {
  return declaration;
}

/** The texts of a register in one language. A field, code, status, step, check or measure without its word does not compile. */
export type RegisterWords<D> = {
  /** "Mô hình Dân vận khéo": the register, and one record of it. */
  title: string;
  record: string;
  fields: { readonly [Name in FieldsOf<D>]: string };
  options: { readonly [Name in ChoiceFieldsOf<D>]: { readonly [Option in OptionsOf<D, Name>]: string } };
  statuses: { readonly [Status in StatusesOf<D>]: string };
  moves: { readonly [Name in MovesOf<D>]: string };
  checks: { readonly [Name in NamesOf<D, 'checks'> | NamesOf<D, 'across'>]: string };
  measures: { readonly [Name in NamesOf<D, 'measures'> | NamesOf<D, 'ratios'>]: string };
} & ([NamesOf<D, 'timers'>] extends [never] ? unknown : { timers: { readonly [Name in NamesOf<D, 'timers'>]: string } }) & (D extends { duty: Duty } ? { duty: string } : unknown);
type FieldsOf<D> = D extends { fields: infer F } ? keyof F & string : never;
type ChoiceFieldsOf<D> = D extends { fields: infer F } ? { [Name in keyof F & string]: F[Name] extends { options: readonly string[] } ? Name : never }[keyof F & string] : never;
type OptionsOf<D, Name extends string> = D extends { fields: infer F } ? (Name extends keyof F ? (F[Name] extends { options: readonly (infer Option extends string)[] } ? Option : never) : never) : never;
type StatusesOf<D> = D extends { life: { statuses: readonly (infer Status extends string)[] } } ? Status : never;
type MovesOf<D> = D extends { life: { moves: infer Moves } } ? keyof Moves & string : never;
type NamesOf<D, Part extends string> = D extends { [P in Part]: readonly { name: infer Name extends string }[] } ? Name : never;
