import type { RulePage } from './page';
import type { Rule } from './rule';

/** A file with a track or ladder that no framework includes, where there is a framework that could. */
export const orphanFile: Rule = {
  name: 'orphan-file',
  severity: 'hint',
  entry: ({ definitions }, graph, report) => {
    for (const { kind, node } of definitions) {
      if (kind !== 'track' && kind !== 'ladder') continue;
      if (graph.hasFramework || !graph.isAmongFrameworks()) continue;
      report({ message: `No framework of the workspace includes this ${kind}.`, span: node });
    }
  },
};

export const orphanFilePage: RulePage = {
  what:
    'A track or ladder in a file of its own that no framework of the workspace includes. In a workspace without a ' +
    'framework there is nothing that could include it, and nothing is said.',
  why:
    'The file is checked on its own only: it is in no table of the framework, and references between it and the rest ' +
    'lead nowhere. Add it to the framework’s `include`, or move it into a folder that a pattern there covers.',
  fix: 'includes it in a framework',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
`,
    'tracks/foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
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
