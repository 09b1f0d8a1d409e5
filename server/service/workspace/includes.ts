import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { isUntitled } from './uris';

/**
 * Which of the files a framework's `include` globs match. Globs are relative to the framework's file, with `/` as
 * separator; `..` leads upwards.
 * @param frameworkUri the framework's file; `uris` are matched when of the same scheme and authority
 */
export function includeMatcher(frameworkUri: string, globs: readonly string[]): (uri: string) => boolean {
  const matchers = globs.map((glob) => globMatcher(frameworkUri, glob));
  return (uri) => matchers.some((matches) => matches(uri));
}

/** Longer than any path is: what an unclosed quote swallows must not be made a pattern. */
const maxGlobLength = 1000;

/**
 * Whether one glob, written in the file `frameworkUri`, matches a file. What can't be a path (empty, of several lines, or
 * longer than a path can be) matches none. A framework that was not saved yet stands nowhere, and so includes nothing.
 */
export function globMatcher(frameworkUri: string, glob: string): (uri: string) => boolean {
  const base = Utils.dirname(URI.parse(frameworkUri));
  const [up, rest] = leadingUps(glob);
  const folder = up === '' ? base : Utils.resolvePath(base, up);
  const prefix = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  if (isUntitled(frameworkUri)) return () => false;
  if (rest === '' || rest.length > maxGlobLength || rest.includes('\n')) return () => false;
  // Patterns add files and never take any away, so `!` is a character like any other.
  const matches = picomatch(rest, { dot: true, nonegate: true });
  return (uri) => {
    const { scheme, authority, path } = URI.parse(uri);
    if (scheme !== base.scheme || authority !== base.authority || !path.startsWith(prefix)) return false;
    return matches(path.slice(prefix.length));
  };
}

/** Parts `../../tracks/*.yaml` into `../../` and the rest, so that only the author's own pattern is read as a glob. */
function leadingUps(glob: string): [string, string] {
  const up = /^(?:\.{1,2}\/)*/.exec(glob)?.[0] ?? '';
  return [up, glob.slice(up.length)];
}
