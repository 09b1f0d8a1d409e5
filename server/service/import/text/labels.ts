import { clean, wordCount } from './clean';

/** What a level's label says. */
export interface LevelLabel {
  readonly label: string;
  /** The word before the number, in small letters: `level`, `l`, `ic`. Empty where there is only a number. */
  readonly word: string;
  readonly number?: number;
  /** What the level is called besides "Level" and its number. */
  readonly name?: string;
}

const generic =
  'level|lvl|stage|grade|band|tier|step|milestone|rank|phase|rung|stufe|niveau|nivel|livello|nivå';
const rest = '(?:\\s*[-–—:|.,)]+\\s*|\\s+|(?=\\()|$)(.*)$';
const byWord = new RegExp(`^(${generic})\\s*[-–#:.]?\\s*(\\d{1,3})${rest}`, 'iu');
const byLetters = new RegExp(`^([A-Z]{1,3})[- ]?(\\d{1,2})${rest}`, 'u');
const byNumber = new RegExp(`^()(\\d{1,3})${rest}`, 'u');
const atEnd = new RegExp(`^.*[(\\[–—-]\\s*((?:${generic})\\s*|[A-Z]{1,3}[- ]?)(\\d{1,3})\\s*[)\\]]?$`, 'u');

/** Takes a level's label apart: `Level 2: Owning` is 2, `Owning`; `IC3` is 3, `IC3`; `Senior` is a name alone. */
export function readLabel(text: string): LevelLabel {
  const label = clean(text);
  for (const form of [byWord, byLetters, byNumber, atEnd]) {
    const [, word, digits, more = ''] = form.exec(label) ?? [];
    if (word === undefined || digits === undefined) continue;
    const plain = word.trim().toLowerCase().replace(/-$/, '');
    const name = plain === '' || plain === 'level' ? named(more, form === atEnd ? label : '') : label;
    return { label, word: plain, number: Number(digits), ...(name === '' ? {} : { name }) };
  }
  return { label, word: '', name: label };
}

function named(more: string, whole: string): string {
  if (whole !== '') return whole;
  const inBrackets = /^[([](.*)[)\]]$/.exec(more.trim())?.[1];
  return (inBrackets ?? more).trim();
}

/** Words of seniority, which make a short label one of a level wherever they stand in it. */
const seniority =
  /\b(?:junior|mid|mid-level|senior|staff|principal|associate|entry|entry-level|graduate|trainee|intern|apprentice|fellow|distinguished|novice|beginner|intermediate|advanced|expert|practitioner|working knowledge)\b/iu;
/** Words that are levels only where they stand alone. */
const alone =
  /^(?:lead|basic|foundational|developing|proficient|competent|capable|mastery|master|awareness|aware|learner|learning|emerging|contributing|owning|guiding|shaping|leading|head|director|manager|n00b)$/iu;

/** Whether a label has the form of a level's: a number with its word, or a word of seniority. */
export function isLevelLike(text: string): boolean {
  const label = clean(text).replace(/^\p{Extended_Pictographic}+\s*/u, '');
  return isNumbered(label) || (wordCount(label) <= 7 && seniority.test(label)) || alone.test(label);
}

/** Whether a label is a word for levels with a number: `Level 2`, `L2`, `Stage 3: Owning`, `Engineer (L4)`. */
export function isNumbered(text: string): boolean {
  const label = clean(text);
  if (label.length > 80) return false;
  return byWord.test(label) || byLetters.test(label) || atEnd.test(label);
}

/** Whether a label is a number alone. */
export function isNumber(text: string): boolean {
  return /^\d{1,3}$/.test(clean(text));
}
