import { nearest } from '../../../text/nearest';
import { quoted } from '../../../text/wording';
import { definitionAt } from '../../../schema/lookup';
import { placeAt } from '../../place';
import { editsOf } from '../action';
import { itemAddition } from '../placing';
import type { Fix, Fixer } from './fix';

/** Takes the nearest level of the scale, or adds the level to the scale. */
export const fixLevelNotOnScale: Fixer = ({ workspace, view, file, offset }) => {
  const node = placeAt(file.tree, offset)?.node;
  const { framework } = view;
  const frameworkUri = view.project.frameworkUri;
  const target = frameworkUri === undefined ? undefined : workspace.file(frameworkUri);
  if (node?.kind !== 'scalar' || !framework || !target) return [];
  const level = String(node.value);
  const scale = (framework.scale ?? []).flatMap((each) => each.level?.value ?? []);
  const fixes: Fix[] = [];
  const near = nearestLevel(level, scale);
  if (near !== undefined) {
    const change = {
      start: file.tree.offsetOf(node.from, node.start),
      end: file.tree.offsetOf(node.to, node.end),
      newText: near,
    };
    fixes.push({
      title: `Change it to level ${quoted(near)}`,
      changes: () => [editsOf(workspace, file, [change])],
    });
  }
  const addition =
    target.tree.faults.length > 0
      ? undefined
      : itemAddition(target, framework.node, definitionAt([], 'framework') ?? {}, 'scale', [
          `level: ${level}`,
        ]);
  if (addition) {
    fixes.push({
      title: `Add level ${quoted(level)} to the scale`,
      changes: () => [editsOf(workspace, target, [addition])],
    });
  }
  return fixes;
};

/** The level that looks most like it; of numbers, the one that is closest. */
function nearestLevel(level: string, scale: readonly string[]): string | undefined {
  const numbers = scale.filter((each) => /^\d+$/.test(each));
  if (!/^\d+$/.test(level)) return nearest(level, scale);
  return numbers
    .map((each) => ({ each, far: Math.abs(Number(each) - Number(level)) }))
    .sort((a, b) => a.far - b.far)[0]?.each;
}
