import { dereference, type Pair } from '../syntax/nodes';
import type { SyntaxTree } from '../syntax/tree';
import { keyText } from './fields';
import { readFramework, type Framework } from './framework';
import { readLadder, type Ladder } from './ladder';
import { readTrack, type Track } from './track';

/** The three kinds of ladder file, by the top-level key that tells them. */
export const fileKinds = ['framework', 'track', 'ladder'] as const;
export type FileKind = (typeof fileKinds)[number];

/** What a file holds: the one thing of its kind, or undefined while no kind is told. */
export type FileModel = Framework | Track | Ladder | undefined;

/** The pairs at the top of the file whose key tells a kind, in the order written: one, in a sound file. */
export function kindPairs(tree: SyntaxTree): Pair[] {
  const root = dereference(tree.root);
  if (root?.kind !== 'map') return [];
  return root.pairs.filter((pair) => isFileKind(keyText(pair)));
}

/** Reads a file by the first kind key in it. */
export function readFile(tree: SyntaxTree): FileModel {
  const root = dereference(tree.root);
  const kind = kindPairs(tree)[0];
  if (root?.kind !== 'map' || !kind) return undefined;
  switch (keyText(kind)) {
    case 'framework':
      return readFramework(root);
    case 'track':
      return readTrack(root);
    default:
      return readLadder(root);
  }
}

function isFileKind(key: string): key is FileKind {
  return fileKinds.some((kind) => kind === key);
}

/** The tracks written in a file: its own, or a framework's inline ones. */
export function tracksOf(model: FileModel): readonly Track[] {
  if (model?.kind === 'track') return [model];
  return model?.kind === 'framework' ? model.tracks : [];
}

/** The ladders written in a file: its own, or a framework's inline ones. */
export function laddersOf(model: FileModel): readonly Ladder[] {
  if (model?.kind === 'ladder') return [model];
  return model?.kind === 'framework' ? model.ladders : [];
}
