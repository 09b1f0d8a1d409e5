import { kindPairs } from '../model/file';
import { keyText } from '../model/fields';
import { nearest } from '../text/nearest';
import { quoted } from '../text/wording';
import { dereference, spanIn, type Span } from '../syntax/nodes';
import type { LadderFile } from '../workspace/ladder-file';
import type { Report, Rule } from './rule';

const kinds = '`framework:`, `track:` or `ladder:`';

/** A file that has none of the keys that tell its kind, or more than one. */
export const kind: Rule = {
  name: 'kind',
  severity: 'error',
  file: (file, report) => {
    const [first, ...others] = kindPairs(file.tree);
    if (!first) return none(file, report);
    for (const other of others) {
      if (keyText(other) === keyText(first)) continue; // the same key twice is the rule `duplicate-key`
      const [is, isToo] = [quoted(keyText(first)), quoted(keyText(other))];
      report({
        message: `This file says that it is a ${is} and a ${isToo}: it can be one of them.`,
        span: other.key,
        related: [{ uri: file.uri, span: first.key, message: 'It is said here first.' }],
      });
    }
  },
};

function none({ tree }: LadderFile, report: Report): void {
  const root = dereference(tree.root);
  if (root === undefined) {
    if (tree.faults.length > 0) return; // what can't be read has no kind; the `syntax` rule has told
    const start = tree.pieces[0]?.piece;
    if (start) report({ message: `This file is empty. Start it with ${kinds} and an id.`, span: spanIn(start, 0, 0) });
    return;
  }
  if (root.kind !== 'map') {
    if (tree.faults.length > 0) return;
    report({ message: `A ladder file starts with ${kinds} and an id.`, span: root });
    return;
  }
  const keys = root.pairs.map((pair) => ({ pair, near: nearest(keyText(pair), ['framework', 'track', 'ladder']) }));
  const meant = keys.find(({ near }) => near !== undefined);
  const advice = meant?.near === undefined ? '' : ` Did you mean ${quoted(meant.near)}?`;
  const span: Span = (meant?.pair ?? root.pairs[0])?.key ?? root;
  report({ message: `This file does not say what it is: it needs one of the keys ${kinds}.${advice}`, span });
}
