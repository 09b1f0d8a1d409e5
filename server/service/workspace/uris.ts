import { URI } from 'vscode-uri';

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
