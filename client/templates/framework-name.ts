import { toId } from '../../server/service/model/ids';

/** What is said of a framework's name while it is typed. */
export interface NameWords {
  readonly message: string;
  /** Whether it can't be the name. */
  readonly isFault: boolean;
}

/** Says which id and file a name leads to, or why it can't be a name. */
export function nameWords(name: string): NameWords {
  if (name.trim() === '') return { message: 'Give it a name.', isFault: true };
  const id = toId(name);
  if (id === '') return { message: 'A name needs a letter from a to z, or a digit.', isFault: true };
  return { message: `Its id is ${id}, its file ${id}.ladder.yaml.`, isFault: false };
}
