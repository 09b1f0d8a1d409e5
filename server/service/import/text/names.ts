import { sentenceCase } from '../../text/wording';
import { clean } from './clean';

/** What a file's name says that it is about: `career-matrix.csv` gives `Career matrix`. Empty for no name. */
export function nameFromFile(file: string): string {
  const base = file.replace(/^.*[\\/]/, '').replace(/(?:\.ladder)?\.[A-Za-z0-9]{1,5}$/, '');
  return sentenceCase(clean(base.replace(/[_-]+/g, ' ')));
}

/** The small letters of a file's ending, without its dot: `csv`. Empty where there is none. */
export function endingOf(file: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
