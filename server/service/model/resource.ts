import type { MapNode } from '../syntax/nodes';
import { fieldsOf, type Fields, type Sourced } from './fields';
import { memoByNode } from './memo';

/** A link that helps with a track, a level or a criterion. */
export interface Resource {
  readonly node: MapNode;
  /** What the link is called; unsaid, its address is. */
  readonly label: Sourced<string> | undefined;
  /** As written, whatever it leads to. */
  readonly url: Sourced<string> | undefined;
}

/** The maps under the `resources` of a track, a level or a criterion. */
export function readResources(fields: Fields): readonly Resource[] {
  return fields.maps('resources').map(readResource);
}

const readResource = memoByNode((node: MapNode): Resource => {
  const fields = fieldsOf(node);
  return { node, label: fields.text('label'), url: fields.text('url') };
});
