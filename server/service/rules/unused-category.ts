import { quoted } from '../text/wording';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** A category that no track is in, in a framework that has tracks. */
export const unusedCategory: Rule = {
  name: 'unused-category',
  severity: 'hint',
  entry: ({ definitions }, graph, report) => {
    for (const { kind, key, id, node } of definitions) {
      if (kind !== 'category' || graph.referencesAs('category', key).length > 0) continue;
      // Where there is no track yet, the outline is only begun.
      if (graph.all('track').length === 0) return;
      report({ message: `No track is in the category ${quoted(id)}.`, span: node });
    }
  },
};

export const unusedCategoryPage: RulePage = {
  what: 'A category that no track of the framework is in. A framework without tracks is passed over.',
  why:
    'It is a heading with nothing below it. Perhaps its tracks are still to be written, a file is not included, or the ' +
    'category was renamed and its tracks were put into the new one. If it is not needed any more, take it out.',
  fix: 'removes the category',
  wrong: {
    'acme.ladder.yaml': `framework: acme
name: Acme
categories:
  - id: building
    name: Building
  - id: leading
    name: Leading
tracks:
  - track: foundations
    name: Foundations
    category: building
    levels:
      - level: 1
        summary: Changes existing systems safely
`,
  },
  right: {
    'acme.ladder.yaml': `framework: acme
name: Acme
categories:
  - id: building
    name: Building
tracks:
  - track: foundations
    name: Foundations
    category: building
    levels:
      - level: 1
        summary: Changes existing systems safely
`,
  },
};
