/** What the service needs of the world's files. Hosts provide it; URIs are as `canonicalUri` gives them. */
export interface FileSystem {
  /** The text of a file (UTF-8, byte order mark removed); undefined where there is none that can be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** The URIs of the ladder files in a folder and all folders below it, without those that are excluded. */
  findLadderFiles(folder: string): Promise<readonly string[]>;
}
