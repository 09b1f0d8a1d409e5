import { URI, Utils } from 'vscode-uri';

/**
 * The one form under which a document is known: `file:///C:/a b` and `file:///c%3A/a%20b` are the same.
 */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** Whether a URI names a ladder file: `*.ladder.yaml` or `*.ladder.yml`. */
export function isLadderFile(uri: string): boolean {
  return /\.ladder\.ya?ml$/.test(URI.parse(uri).path);
}

/** Whether a document has not been saved yet, and so has no place among files. */
export function isUntitled(uri: string): boolean {
  return schemeOf(uri) === 'untitled';
}

export function schemeOf(uri: string): string {
  return URI.parse(uri).scheme;
}

/** Whether a file or folder is somewhere below a folder; both in canonical form. */
export function isBelow(uri: string, folder: string): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}

/** The canonical URI of what is called `name` in a folder. */
export function childUri(folder: string, name: string): string {
  return Utils.joinPath(URI.parse(folder), name).toString();
}

/** The canonical URI of the folder that a file or folder is in. */
export function parentUri(uri: string): string {
  return Utils.dirname(URI.parse(uri)).toString();
}

/** The last part of a path. */
export function nameOf(uri: string): string {
  return Utils.basename(URI.parse(uri));
}

/** The folders that a canonical URI is in, the nearest first. */
export function foldersAround(uri: string): string[] {
  const folders: string[] = [];
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1))
    folders.push(uri.slice(0, at));
  return folders;
}

/** Of canonical URIs, those that are not below another of them. */
export function outermost(uris: readonly string[]): string[] {
  const all = new Set(uris);
  return uris.filter((uri) => !foldersAround(uri).some((folder) => all.has(folder)));
}
