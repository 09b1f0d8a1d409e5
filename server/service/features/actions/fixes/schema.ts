import { pairInsertion } from '../../../edit/items';
import { layoutOf } from '../../../edit/layout';
import { fieldsOf } from '../../../model/fields';
import { toId } from '../../../model/ids';
import { definitionAt, itemOf, keysOf, typesOf, type SchemaDefinition } from '../../../schema/lookup';
import type { MapNode } from '../../../syntax/nodes';
import { quoted, sentenceCase } from '../../../text/wording';
import { nextLevels, levelsIn } from '../../completion/levels';
import { placeAt } from '../../place';
import { editsOf } from '../action';
import { asItem, placeFor } from '../placing';
import type { Fix, Fixer, FixPlace } from './fix';

/** Adds the key that is missing, or gives an unknown one the name that was most likely meant. */
export const fixSchema: Fixer = (place) => {
  const { remedy } = place.problem;
  if (remedy?.kind === 'add-key') return addKey(place, remedy.map, remedy.key);
  return remedy ? [renameKey(place, remedy.to)] : [];
};

function renameKey({ workspace, file, problem }: FixPlace, to: string): Fix {
  const { from, start, end } = problem.span;
  const change = {
    start: file.tree.offsetOf(from, start),
    end: file.tree.offsetOf(problem.span.to, end),
    newText: to,
  };
  return {
    title: `Change it to ${quoted(to)}`,
    isPreferred: true,
    isAutomatic: true,
    changes: () => [editsOf(workspace, file, [change])],
  };
}

function addKey(place: FixPlace, map: MapNode, key: string): Fix[] {
  const { workspace, file } = place;
  const model = file.model;
  const at = placeAt(file.tree, file.tree.offsetOf(map.from, map.start));
  const steps = at?.parents.indexOf(map) ?? -1;
  if (!at || !model || steps === -1) return [];
  // The path to the map itself: a step for each list or map on the way.
  const definition = definitionAt(at.path.slice(0, pathLength(at.parents.slice(0, steps))), model.kind);
  const value = definition && keysOf(definition).find((known) => known.key === key)?.definition;
  if (!definition || !value) return [];
  const lines = pairLines(place, map, key, value);
  if (map.flow && lines.length > 1) return [];
  return [
    {
      title: `Add ${quoted(key)}`,
      isPreferred: true,
      changes: () => [
        editsOf(workspace, file, [pairInsertion(file.tree, map, placeFor(map, definition, key), lines)]),
      ],
    },
  ];
}

/** Each map and each list on the way to a place is one step of its path. */
function pathLength(parents: readonly unknown[]): number {
  return parents.length;
}

/** The pair with a value that is right in form, and that says that it is still to be written where it can't be known. */
function pairLines(place: FixPlace, map: MapNode, key: string, definition: SchemaDefinition): string[] {
  const { dash } = layoutOf(place.file);
  const types = typesOf(definition);
  if (types.includes('array') && !types.includes('string')) {
    const item = itemOf(definition);
    const required = (item ? keysOf(item) : []).filter((known) => known.required);
    const lines = required.map((known) => `${known.key}: ${placeholder(known.key, map, place)}`);
    return [`${key}:`, ...asItem(lines, dash)];
  }
  return [`${key}: ${placeholder(key, map, place)}`];
}

function placeholder(key: string, map: MapNode, { view, file, offset }: FixPlace): string {
  const fields = fieldsOf(map);
  switch (key) {
    case 'level': {
      const list = placeAt(file.tree, offset)?.parents.findLast((node) => node.kind === 'list');
      return nextLevels(view, levelsIn(list))[0] ?? '1';
    }
    case 'id':
      return toId(fields.text('name')?.value ?? fields.text('label')?.value ?? '') || 'to-be-named';
    case 'name': {
      const id = ['framework', 'track', 'ladder', 'id'].map((each) => fields.text(each)?.value).find(Boolean);
      return id === undefined ? 'TODO' : sentenceCase(id.replaceAll('-', ' '));
    }
    case 'url':
      return 'https://example.com';
    case 'min':
      return '0';
    default:
      return 'TODO';
  }
}
