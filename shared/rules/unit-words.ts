import { LEVEL_TITLES, UNIT_KIND_TITLES } from './paper-words.ts';
import { foldWords } from './text.ts';
import { type Level, LEVELS, UNIT_KINDS, type UnitKind } from './units.ts';

/** How offices call kinds of units, in folded words; a name that begins so is of the kind. What may be of two kinds is none of them ("thành phố"). */
const KIND_WORDS: Record<UnitKind, readonly string[]> = {
  province: ['tinh', 'thanh pho truc thuoc trung uong'],
  district: ['huyen', 'quan', 'thi xa', 'thanh pho thuoc tinh'],
  commune: ['xa', 'thi tran'],
  ward: ['phuong'],
  special_zone: ['dac khu'],
  hamlet: ['thon', 'to dan pho', 'tdp', 'khu pho', 'khu dan cu', 'ap', 'buon', 'lang'],
  party_committee: ['cap uy', 'tinh uy', 'thanh uy', 'huyen uy', 'quan uy', 'thi uy', 'dang uy', 'chi bo', 'dang bo'],
  party_commission: ['ban dang', 'ban to chuc', 'ban tuyen giao va dan van', 'ban tuyen giao', 'ban dan van', 'ban noi chinh', 'uy ban kiem tra', 'ban xay dung dang'],
  department: ['so', 'so ban nganh', 'phong', 'chi cuc'],
  front_or_union: ['mat tran', 'mat tran to quoc', 'uy ban mat tran to quoc', 'ubmttq', 'doan the', 'hoi', 'lien doan lao dong', 'doan thanh nien', 'tinh doan', 'huyen doan'],
  armed_forces: ['luc luong vu trang', 'cong an', 'bo chi huy quan su', 'ban chi huy quan su', 'bo doi bien phong', 'quan su'],
  enterprise: ['doanh nghiep', 'cong ty', 'tong cong ty', 'tap doan'],
  other: ['khac'],
};
const LEVEL_WORDS: Record<Level, readonly string[]> = { central: ['cap trung uong', 'tw'], province: ['tinh', 'thanh pho'], district: ['huyen'], commune: ['xa', 'co so'], agency: ['co quan', 'don vi', 'cap co quan'] };

/** The kind a word stands for; null where it is none, or may be several. */
export function readUnitKind(text: string): UnitKind | null {
  const said = foldWords(text);
  return UNIT_KINDS.find((kind) => said === foldWords(UNIT_KIND_TITLES[kind]) || said === foldWords(kind) || KIND_WORDS[kind].includes(said)) ?? null;
}

/** The level a word stands for; null where it is none. */
export function readLevel(text: string): Level | null {
  const said = foldWords(text);
  return LEVELS.find((level) => said === foldWords(LEVEL_TITLES[level]) || said === level || LEVEL_WORDS[level].includes(said)) ?? null;
}

/** The kind that a unit's own name begins with; null where it tells none. */
export function kindOfName(name: string): UnitKind | null {
  const said = `${foldWords(name)} `;
  return UNIT_KINDS.find((kind) => KIND_WORDS[kind].some((word) => said.startsWith(`${word} `))) ?? null;
}

const LEVEL_OF_KIND: Partial<Record<UnitKind, Level>> = { province: 'province', district: 'district', commune: 'commune', ward: 'commune', special_zone: 'commune', hamlet: 'commune' };

/** The level that a kind of unit is always of; null where it may be of several. */
export function levelOfKind(kind: UnitKind | null): Level | null {
  return kind === null ? null : (LEVEL_OF_KIND[kind] ?? null);
}
