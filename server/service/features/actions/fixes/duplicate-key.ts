import { removal } from '../../../edit/items';
import { quoted } from '../../../text/wording';
import { editsOf } from '../action';
import { placeAt } from '../../place';
import type { Fixer } from './fix';

/** Takes the second pair out. */
export const fixDuplicateKey: Fixer = ({ workspace, file, offset }) => {
  const place = placeAt(file.tree, offset);
  const map = place?.parents.at(-1);
  const index = map?.kind === 'map' && place?.pair ? map.pairs.indexOf(place.pair) : -1;
  if (map?.kind !== 'map' || index === -1) return [];
  return [
    {
      title: `Remove this ${quoted(String(place?.path.at(-1)))}`,
      changes: () => [editsOf(workspace, file, [removal(file.tree, map, index)])],
    },
  ];
};
