/** The kinds of ladder files. */
export type FileKind = 'framework' | 'track' | 'ladder';

/** What a document is like, as far as the preview's words depend on it. */
export interface DocumentFacts {
  uri: string;
  /** The kind that its text claims to be; absent while it claims none. */
  kind?: FileKind;
  /** Whether its text cannot be read as YAML right now. */
  unreadable: boolean;
}

const kindKey = /^\uFEFF?(framework|track|ladder)[ \t]*:/m;

/** The kind that a text claims by its first top-level key that says one, broken or not. */
export function claimedKind(text: string): FileKind | undefined {
  const kind = kindKey.exec(text)?.[1];
  return kind === 'framework' || kind === 'track' || kind === 'ladder' ? kind : undefined;
}
