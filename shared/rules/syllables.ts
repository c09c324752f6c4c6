/**
 * The spelling of Vietnamese syllables: an optional onset, a rhyme, at most one tone. Told by the rules of the language,
 * not by a dictionary, so that any name is read: legacy encodings are recognised by how many words become syllables.
 */

const ONSETS = ['', ...'ngh ng gh gi qu nh ch th tr kh ph b c d đ g h k l m n p r s t v x'.split(' ')];
const LONGEST_ONSET = /^(?:ngh?|gh|gi|qu|nh|ch|th|tr|kh|ph|[bcdđghklmnprstvx])?/;

/** Rhymes without their tone. `ăk` stands in names of places only (Đắk Lắk). */
const RHYMES = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu',
    'o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
    'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
    'uân uâng uât uây uê uêch uên uênh uêt uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  ].flatMap((line) => line.split(' ')),
);

const FRONT = /^[eêiy]/;
/** `qu` holds the glide of `oa`, `uê` and their like itself; a few more rhymes stand only there. */
const AFTER_QU = new Set([...[...RHYMES].filter((rhyme) => /^(?:o[aăe]|u[âêơy])/.test(rhyme)).map((rhyme) => rhyme.slice(1)), ...'au ăp âp i it ôc'.split(' ')]);
/** `y` alone as a rhyme: beside the usual words, what given names have (Vy, Thy, Ny). */
const BEFORE_Y = new Set(['', 'h', 'k', 'l', 'm', 'n', 's', 't', 'v', 'd', 'th']);
const BEFORE_FRONT_ONLY = new Set(['k', 'gh', 'ngh']);
const NEVER_BEFORE_FRONT = new Set(['c', 'ng']);
/** `gi` loses its i before another one: gì, gìn, giếng. */
const AFTER_G = /^i(?!a|ch|nh|u)/;

const STOPPED = /(?:c|ch|k|p|t)$/;
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'] as const;
const SHARP_OR_HEAVY = new Set<string>(['\u0301', '\u0323']);
const VOWELS = 'aăâeêioôơuưy';
const MARKED_VOWELS = /[ăâêôơư](?![ăâêôơư])/g;
const VOWEL_RUN = new RegExp(`[${VOWELS}]+`);
/** Two schools set the tone differently in these: hòa and hoà, thủy and thuỷ; less careful writers also in closed ones. */
const EITHER_VOWEL = new Set(['oa', 'oe', 'uy', 'oo']);

/** Each vowel that bears a tone, in its composed form, without and with it. */
const TONED = new Map(Array.from(VOWELS).flatMap((vowel) => TONES.map((tone) => [(vowel + tone).normalize('NFC'), { vowel, tone }] as const)));

/** Whether a word, in any case, composed (NFC), is spelled as a Vietnamese syllable: `Nguyễn`, `hoà` and `hòa`, not `hoéa`. */
export function isSyllable(word: string): boolean {
  let bare = '';
  let tone = '';
  let toneAt = -1;
  for (const letter of word.toLowerCase()) {
    const toned = TONED.get(letter);
    if (toned !== undefined) {
      if (tone !== '') return false;
      tone = toned.tone;
      toneAt = bare.length;
    }
    bare += toned?.vowel ?? letter;
  }
  const onset = LONGEST_ONSET.exec(bare)?.[0] ?? '';
  return isSpelledFrom(onset, bare, tone, toneAt) || (onset === 'gi' && isSpelledFrom('g', bare, tone, toneAt));
}

function isSpelledFrom(onset: string, bare: string, tone: string, toneAt: number): boolean {
  const rhyme = bare.slice(onset.length);
  return isSpelled(onset, rhyme) && mayBear(rhyme, tone, toneAt - onset.length);
}

function isSpelled(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return AFTER_QU.has(rhyme);
  if (!RHYMES.has(rhyme)) return false;
  if (rhyme === 'y') return BEFORE_Y.has(onset);
  if (rhyme.startsWith('yê')) return onset === '';
  if (rhyme.startsWith('iê') && onset === '') return false;
  if (onset === 'gi') return !/^[iyê]/.test(rhyme);
  if (onset === 'g') return FRONT.test(rhyme) ? AFTER_G.test(rhyme) : true;
  return FRONT.test(rhyme) ? !NEVER_BEFORE_FRONT.has(onset) : !BEFORE_FRONT_ONLY.has(onset);
}

function mayBear(rhyme: string, tone: string, at: number): boolean {
  if (tone === '') return !STOPPED.test(rhyme);
  return (SHARP_OR_HEAVY.has(tone) || !STOPPED.test(rhyme)) && tonePlaces(rhyme).includes(at);
}

/** The vowels of a rhyme on which its tone may stand. */
function tonePlaces(rhyme: string): number[] {
  const marked = [...rhyme.matchAll(MARKED_VOWELS)].at(-1);
  if (marked !== undefined) return [marked.index];
  const vowels = VOWEL_RUN.exec(rhyme)?.[0] ?? '';
  if (vowels.length === 3) return [1];
  return EITHER_VOWEL.has(vowels) ? [0, 1] : [0];
}

/** Every syllable that the rules allow, in small letters. */
export function allSyllables(): string[] {
  return ONSETS.flatMap((onset) => [...RHYMES, ...AFTER_QU].filter((rhyme) => isSpelled(onset, rhyme)).flatMap((rhyme) => withTones(onset, rhyme)));
}

function withTones(onset: string, rhyme: string): string[] {
  const toned = TONES.flatMap((tone) => tonePlaces(rhyme).filter((at) => mayBear(rhyme, tone, at)).map((at) => `${onset}${rhyme.slice(0, at + 1)}${tone}${rhyme.slice(at + 1)}`.normalize('NFC')));
  return mayBear(rhyme, '', -1) ? [onset + rhyme, ...toned] : toned;
}
