import { spanIn, type ScalarNode, type Span } from '../syntax/nodes';
import { contentStart } from '../syntax/scalars';
import type { RulePage } from './page';
import type { Rule } from './rule';

/** "E.g.", "Eg", "e.g.:", "For example," at the start of a text. In capitals, EG may be anything. */
const start = /^\s*([Ee]\.\s?[Gg](?:\.|\b)|[Ee]g\b\.?|[Ff]or\s+example\b)[:,]?/;

/** A criterion that starts as an example does. */
export const exampleInCriteria: Rule = {
  name: 'example-in-criteria',
  severity: 'warning',
  level: ({ criteria }, report) => {
    for (const { text } of criteria) {
      if (!text) continue;
      const found = start.exec(text.value)?.[1];
      if (found === undefined) continue;
      const shown = found.replace(/\s+/g, ' ');
      const message = `This criterion is an example: move it to \`examples\`, without the “${shown}”.`;
      report({ message, span: startSpan(text.node) });
    }
  },
};

/** The words at the start of a text that make it an example, with the mark that parts them from it; else empty. */
export function exampleStart(text: string): string {
  return start.exec(text)?.[0] ?? '';
}

/** Where the words stand that make it an example: looked for as written, since a text may be quoted or folded. */
function startSpan(node: ScalarNode): Span {
  const first = contentStart(node);
  const found = start.exec(node.source.slice(first))?.[0];
  if (found === undefined) return node; // written in escapes
  const blank = found.length - found.trimStart().length;
  return spanIn(node.from, node.start + first + blank, node.start + first + found.length);
}

export const exampleInCriteriaPage: RulePage = {
  what: 'A criterion that starts with “E.g.”, “Eg” or “For example”.',
  why:
    'Criteria say what is asked of everyone at the level, examples what it may look like. An example among the criteria ' +
    'is read as one more thing to tick off. Move it to `examples`, where it is shown with an “E.g.” of its own.',
  fix: 'moves it to `examples`',
  wrong: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes that can be rolled back
      - E.g. added a missing index
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    criteria:
      - Makes small configuration changes that can be rolled back
    examples:
      - Added a missing index
`,
  },
};
