/** What the service needs of the world's files. Hosts provide it; URIs are as `canonicalUri` gives them. */
export interface FileSystem {
  /** The text of a file (UTF-8, byte order mark removed); undefined where there is none that can be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What is directly in a folder, in any order; undefined where there is no folder that can be read. */
  readFolder(uri: string): Promise<readonly FolderEntry[] | undefined>;
}

/** A file or folder by its name. What is neither is not listed. A link is what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /** Of a link to a folder, the URI of that folder, so that a circle of links is seen as one. */
  readonly target?: string;
}

export type EntryKind = 'file' | 'folder';
