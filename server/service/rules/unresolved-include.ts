import { quoted } from '../text/wording';
import { globMatcher } from '../workspace/includes';
import { isUntitled } from '../workspace/uris';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A pattern under `include` that no ladder file of the workspace matches. */
export const unresolvedInclude: Rule = {
  name: 'unresolved-include',
  severity: 'warning',
  entry: ({ uri, source }, graph, report) => {
    // What is not saved has no place yet from which patterns could start.
    if (source?.kind !== 'include' || isUntitled(uri)) return;
    const others = graph.uris.filter((each) => each !== uri);
    for (const { value, node } of source.globs) {
      if (others.some(globMatcher(uri, value))) continue;
      const message =
        value.trim() === ''
          ? 'This pattern is empty and includes nothing.'
          : `No track or ladder file matches ${quoted(value)}.${advice(value)}`;
      report({ message, span: node });
    }
  },
};

/** What a pattern that matches nothing was probably meant to be. Which files it does not include is not known here. */
function advice(glob: string): string {
  if (glob.includes('\\')) return ` Between folders stands ${quoted('/')}.`;
  const isFolder = !/[*?{}[\]]|\.ya?ml$/i.test(glob);
  if (!isFolder) return '';
  return ` To include a folder’s files, write ${quoted(`${glob.replace(/\/+$/, '')}/*.ladder.yaml`)}.`;
}

export const unresolvedIncludePage: RulePage = {
  what:
    'A pattern under `include` that matches no track or ladder file of the workspace. A pattern that only matches ' +
    'frameworks includes nothing, either.',
  why:
    'What was meant to belong to the framework does not: its tracks are in no table, and references to them lead ' +
    'nowhere. Mostly a folder was renamed, or the pattern does not start from the folder of the framework’s file.',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
include:
  - skills/*.ladder.yaml
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
include:
  - tracks/*.ladder.yaml
`,
    'tracks/foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
};
