import { URI } from 'vscode-uri';
import type { DefinitionKind } from '../../graph/symbols';
import { Fields } from '../../model/fields';
import { isId, toId } from '../../model/ids';
import { typesOf, type Path, type SchemaDefinition } from '../../schema/lookup';
import type { MapNode } from '../../syntax/nodes';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import type { ProjectView } from '../project-view';
import { resolveLevels } from '../resolved-track';
import type { Cursor } from './cursor';
import { includeProposals } from './include-paths';
import { CompletionItemKind, scalarText, type Proposal } from './items';
import { levelProposals, levelsIn, nextLevels, nextNumber } from './levels';
import { referenceProposals, type ReferenceProposals } from './references';

/** A place for a value. */
export interface ValuePlace {
  readonly workspace: LadderWorkspace;
  readonly view: ProjectView;
  readonly uri: string;
  readonly cursor: Cursor;
  /** The steps to the value from the top of the file. */
  readonly path: Path;
  readonly definition: SchemaDefinition;
}

/** The values that can stand at a place: references, levels, names of rules and all else that can be chosen. */
export function valueProposals(place: ValuePlace): ReferenceProposals {
  const { definition, path } = place;
  if (definition.enum) return complete(enumProposals(definition, definition.enum));
  if (typesOf(definition).includes('boolean')) return complete(enumProposals(definition, ['true', 'false']));
  const keys = path.filter((step) => typeof step === 'string');
  const [owner, key = ''] = [keys.at(-2), keys.at(-1)];
  if (owner === 'requires' || owner === 'optional') return complete(requirableLevels(place, key));
  const propose = Object.hasOwn(byKey, key) ? byKey[key] : undefined;
  return propose ? propose(place) : complete([]);
}

/** By the key that a value stands under, or that the list stands under which it is in, what it can be. */
const byKey: Readonly<Record<string, (place: ValuePlace) => ReferenceProposals>> = {
  category: (place) => complete(categoryProposals(place)),
  extends: (place) => otherTracks(place),
  'not-required': (place) => otherTracks(place),
  'builds-on': (place) => references(place, ['criterion']),
  emphasises: (place) => references(place, ['criterion']),
  see: (place) => references(place, ['track', 'level', 'criterion']),
  level: (place) => complete(levelsToDefine(place)),
  include: ({ workspace, uri, cursor }) => complete(includeProposals(workspace, uri, cursor)),
  framework: (place) => complete(idFromFileName(place)),
  track: (place) => complete(idFromFileName(place)),
  ladder: (place) => complete(idFromFileName(place)),
  id: (place) => complete(idFromWords(place)),
};

/** The tracks that can be named as keys under `requires` and `optional`. */
export function requirableTracks(
  view: ProjectView,
  present: MapNode | undefined,
  cursor: Cursor,
): Proposal[] {
  const taken = new Set(present?.pairs.map((pair) => pair.key.source));
  const { proposals } = referenceProposals(view, ['track'], {
    near: undefined,
    word: cursor.word,
    toText: (id) => id,
  });
  return proposals
    .filter(({ label }) => !taken.has(label))
    .map((proposal) => ({
      ...proposal,
      text: cursor.hasColon ? proposal.text : `${proposal.text}: `,
      thenSuggest: !cursor.hasColon,
    }));
}

/** The id of the track that the cursor is in. */
export function trackAround({ place: { parents } }: Cursor): string | undefined {
  const maps = parents.filter((node) => node.kind === 'map');
  return maps.map((map) => new Fields(map).text('track')?.value).findLast((id) => id !== undefined);
}

function complete(proposals: readonly Proposal[]): ReferenceProposals {
  return { proposals, isIncomplete: false };
}

function otherTracks(place: ValuePlace): ReferenceProposals {
  const { proposals, isIncomplete } = references(place, ['track']);
  const own = trackAround(place.cursor);
  return { proposals: proposals.filter(({ label }) => label !== own), isIncomplete };
}

/** References; where only a list can stand and none is begun, each begins it. */
function references(place: ValuePlace, kinds: readonly DefinitionKind[]): ReferenceProposals {
  const { cursor, path, definition, view } = place;
  const types = typesOf(definition);
  const begins = typeof path.at(-1) !== 'number' && types.includes('array') && !types.includes('string');
  return referenceProposals(view, kinds, {
    near: trackAround(cursor),
    word: cursor.word,
    toText: (reference) => {
      const text = scalarText(reference, cursor);
      return begins ? `[${text}]` : text;
    },
  });
}

function enumProposals(definition: SchemaDefinition, values: readonly string[]): Proposal[] {
  return values.map((value) => ({
    label: value,
    kind: CompletionItemKind.EnumMember,
    detail: String(definition.default) === value ? 'unless said otherwise' : undefined,
    text: value,
  }));
}

function categoryProposals({ view, cursor }: ValuePlace): Proposal[] {
  return (view.framework?.categories ?? []).flatMap(({ id, name }) =>
    id
      ? [
          {
            label: id.value,
            kind: CompletionItemKind.Enum,
            detail: name?.value,
            text: scalarText(id.value, cursor),
            data: { category: id.value },
          },
        ]
      : [],
  );
}

/** The levels that a position can ask for: those of the track, inherited ones too. */
function requirableLevels({ view, cursor }: ValuePlace, id: string): Proposal[] {
  const track = view.track(id);
  const levels = (track ? resolveLevels(view, track) : []).flatMap(({ level, name }) => {
    const written = level.part.level?.value;
    if (written === undefined) return [];
    const shown = name ?? view.scaleLevel(written)?.name;
    return [{ id: written, name: shown?.value, reference: `${id}@${written}` }];
  });
  return levelProposals(levels, cursor);
}

/** What a new level of a track, or of the scale, can be: first the one that comes next. */
function levelsToDefine({ view, cursor, path }: ValuePlace): Proposal[] {
  const isScale = path[0] === 'scale';
  const list = cursor.place.parents.findLast((node) => node.kind === 'list');
  const present = levelsIn(list);
  const levels = isScale ? [nextNumber(present)] : nextLevels(view, present);
  return levelProposals(
    levels.map((id) => ({ id, name: isScale ? undefined : view.scaleLevel(id)?.name?.value })),
    cursor,
  );
}

/** `foundations.ladder.yaml` is most likely about `foundations`. */
function idFromFileName({ uri, cursor, path }: ValuePlace): Proposal[] {
  if (path.length > 1) return []; // an inline track is not what the file is named after
  const name =
    URI.parse(uri)
      .path.split('/')
      .at(-1)
      ?.replace(/\.ladder\.ya?ml$/, '') ?? '';
  return idProposal(toId(name), 'from the file’s name', cursor);
}

/** An id that says what the thing's name or text says, in few words. */
function idFromWords({ cursor }: ValuePlace): Proposal[] {
  const map = cursor.place.parents.findLast((node) => node.kind === 'map');
  const fields = map && new Fields(map);
  const name = fields?.text('name');
  if (name) return idProposal(toId(name.value), 'from its name', cursor);
  const words = toId(fields?.text('text')?.value ?? '').split('-');
  return idProposal(words.slice(0, 3).join('-'), 'from its text', cursor);
}

function idProposal(id: string, detail: string, cursor: Cursor): Proposal[] {
  if (!isId(id)) return [];
  return [{ label: id, kind: CompletionItemKind.Value, detail, text: scalarText(id, cursor) }];
}
