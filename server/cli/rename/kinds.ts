import type { DefinitionKind } from '../../service/graph/symbols';

/** What can be renamed, as users write it. */
export const renameKinds = [
  'track',
  'ladder',
  'level',
  'criterion',
  'position',
  'category',
  'scale-level',
] as const;
export type RenameKind = (typeof renameKinds)[number] & DefinitionKind;

/** What each is called in a sentence. */
export const kindWords: Readonly<Record<RenameKind, string>> = {
  track: 'the track',
  ladder: 'the ladder',
  level: 'the level',
  criterion: 'the criterion',
  position: 'the position',
  category: 'the category',
  'scale-level': 'the level of the scale',
};
