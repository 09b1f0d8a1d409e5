/**
 * A little English, as far as rules need it: what the first word of a text tells of its tense. Careful: what may be
 * something else counts as unknown.
 */

/** A word of a text, and where it starts there (UTF-16 units). */
export interface Word {
  readonly text: string;
  readonly start: number;
}

export type Tense = 'past' | 'present';

/** The words of a text, without the marks around them. Apostrophes and hyphens belong to their word. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)].map(({ 0: word, index }) => ({
    text: word,
    start: index,
  }));
}

/** The word of a text that is its verb, if it starts with one, and the tense of it. Adverbs may stand before it. */
export function openingVerb(
  text: string,
): { readonly word: Word; readonly tense: Tense; readonly next: string } | undefined {
  const words = wordsOf(text);
  const at = words.findIndex(({ text: word }) => !isAdverb(word));
  const word = words[at];
  const tense = word && tenseOf(word.text);
  return tense && { word, tense, next: words[at + 1]?.text.toLowerCase() ?? '' };
}

/** The tense of a word if it is a verb: `writes` is in the present, `wrote` and `tested` are in the past. */
function tenseOf(word: string): Tense | undefined {
  const lower = word.toLowerCase();
  if (pasts.has(lower) || (/[a-z]{2}ed$/.test(lower) && !notPast.has(lower))) return 'past';
  return isThirdPerson(lower) ? 'present' : undefined;
}

/** Whether a word in small letters may be a verb as in “she writes”. Nouns in the plural look the same. */
export function isThirdPerson(word: string): boolean {
  return (
    auxiliaries.has(word) || (/[a-z]{2}s$/.test(word) && !/(?:ss|us|is)$/.test(word) && !notVerbs.has(word))
  );
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word.toLowerCase()) || /[a-z]{3}ly$/.test(word);
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

const adverbs = set('also always never often still then');
const auxiliaries = set('is has does goes');

/** Words on -s that are no verbs, and nouns that stand before another noun in the plural form. */
const notVerbs = set(
  'always perhaps besides sometimes afterwards towards upwards downwards across its theirs ours yours others his this ' +
    'as was less various several news series species means sales operations systems communications analytics metrics ' +
    'logistics ethics graphics',
);

/** Words on -ed that are in the present, or no verbs. */
const notPast = set(
  'need feed speed seed breed bleed heed weed exceed succeed proceed embed shed indeed hundred sacred naked kindred',
);

/** The pasts that do not end on -ed, without those that are as in the present, such as “set” and “read”. */
const pasts = set(
  'became began bore bought brought broke built came caught chose dealt did dove drank drew drove fell fed felt fought ' +
    'found flew forgot foresaw froze gave got grew had held hid hung kept knew laid led left lent lit lost made meant ' +
    'met oversaw overcame paid ran rang rebuilt redid redrew remade reran rethought retook rewrote rode rose said sang sat saw sent shook shone shot ' +
    'slept slid sold sought sped spent spoke spun stole stood stuck struck swept swore swam taught threw thought told ' +
    'took tore undertook understood undid upheld was went were withdrew withheld woke won wore wove wrote',
);
