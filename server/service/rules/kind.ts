import { fileKinds, kindPairs } from '../model/file';
import { keyText } from '../model/fields';
import { dereference, firstLineOf, spanIn, type Span } from '../syntax/nodes';
import { nearest } from '../text/nearest';
import { quoted } from '../text/wording';
import type { LadderFile } from '../workspace/ladder-file';
import type { RulePage } from './page';
import type { Report, Rule } from './rule';

const kinds = '`framework:`, `track:` or `ladder:`';

/** A file that has none of the keys that tell its kind, or more than one. */
export const kind: Rule = {
  name: 'kind',
  severity: 'error',
  file: (file, report) => {
    const [first, ...others] = kindPairs(file.tree);
    if (!first) {
      none(file, report);
      return;
    }
    for (const other of others) {
      if (keyText(other) === keyText(first)) continue; // the same key twice is the rule `duplicate-key`
      const [is, isToo] = [quoted(keyText(first)), quoted(keyText(other))];
      report({
        message: `This file says that it is a ${is} and a ${isToo}, and it can be only one of them.`,
        span: other.key,
        related: [{ span: first.key, message: `Here it says that it is a ${is}.` }],
      });
    }
  },
};

function none({ tree }: LadderFile, report: Report): void {
  const root = dereference(tree.root);
  // What can't be read has no kind; the `syntax` rule has told.
  if (root?.kind !== 'map' && tree.faults.length > 0) return;
  if (root === undefined) {
    const start = tree.pieces[0]?.piece;
    if (start)
      report({ message: `This file is empty. Start it with ${kinds} and an id.`, span: spanIn(start, 0, 0) });
    return;
  }
  if (root.kind !== 'map') {
    report({ message: `A ladder file starts with ${kinds} and an id.`, span: firstLineOf(root) });
    return;
  }
  const keys = root.pairs.map((pair) => ({ pair, near: nearest(keyText(pair), fileKinds) }));
  const meant = keys.find(({ near }) => near !== undefined);
  const advice = meant?.near === undefined ? '' : ` Did you mean ${quoted(meant.near)}?`;
  const span: Span = (meant?.pair ?? root.pairs[0])?.key ?? firstLineOf(root);
  report({ message: `This file does not say what it is: it needs one of the keys ${kinds}.${advice}`, span });
}

export const kindPage: RulePage = {
  what: 'A file that has none of the keys `framework`, `track` and `ladder`, or more than one of them.',
  why:
    'The one of these keys that a file has says what the file is, and its value is the id by which other files refer to ' +
    'it. A file without one belongs nowhere. To hold several things in one file, make it a framework and put them under ' +
    '`tracks` and `ladders`.',
  wrong: {
    'foundations.ladder.yaml': `id: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
  right: {
    'foundations.ladder.yaml': `track: foundations
name: Foundations
levels:
  - level: 1
    summary: Changes existing systems safely
`,
  },
};
