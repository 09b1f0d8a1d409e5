import type { Definition } from '../../graph/symbols';
import { findProseReferences } from '../../model/reference';
import { sentenceOf, titleOf } from '../thing-words';
import type { ProjectView } from '../project-view';
import type {
  ExportCriterion,
  ExportDocument,
  ExportLevel,
  ExportPosition,
  ExportReference,
} from './document';

type Content = Pick<ExportDocument, 'framework' | 'tracks' | 'ladders'>;

/** What the references in a document name, by how they are written, in the order of the alphabet. */
export function documentReferences(view: ProjectView, content: Content): ExportDocument['references'] {
  const written = [
    ...proseOf(content).flatMap((text) =>
      text?.includes('[[') === true ? findProseReferences(text).map((found) => found.text) : [],
    ),
    ...namedIn(content),
  ];
  const references: [string, ExportReference][] = [];
  for (const text of new Set(written.sort())) {
    const [definition] = view.resolve(text);
    const reference = definition && referenceTo(view, definition);
    if (reference) references.push([text, reference]);
  }
  return Object.fromEntries(references);
}

/** The texts in which references can stand. */
function proseOf({ framework, tracks, ladders }: Content): (string | undefined)[] {
  return [
    framework?.description,
    ...[...(framework?.scale ?? []), ...(framework?.categories ?? [])].map(({ description }) => description),
    ...tracks.flatMap(({ description, levels }) => [description, ...levels.flatMap(proseOfLevel)]),
    ...ladders.flatMap(({ description, positions }) => [
      description,
      ...positions.map((position) => position.description),
    ]),
  ];
}

function proseOfLevel({ description, summary, criteria, examples }: ExportLevel): (string | undefined)[] {
  return [
    description,
    summary,
    ...criteria.flatMap((criterion) => [criterion.text, ...criterion.examples]),
    ...examples,
  ];
}

/** The references that stand by themselves. */
function namedIn({ tracks, ladders }: Content): string[] {
  const criteria = tracks.flatMap(({ levels }) => levels.flatMap((level) => level.criteria));
  return [
    ...criteria.flatMap((criterion: ExportCriterion) => [...criterion['builds-on'], ...criterion.see]),
    ...ladders.flatMap(({ positions }) => positions.flatMap(namedByPosition)),
  ];
}

function namedByPosition({ requires, optional, emphasises, ...position }: ExportPosition): string[] {
  const asked = [...requires, ...optional].map(({ track }) => track);
  return [...asked, ...position['not-required'], ...emphasises];
}

function referenceTo(view: ProjectView, definition: Definition): ExportReference | undefined {
  const thing = view.thing(definition);
  if (!thing || thing.kind === 'category' || thing.kind === 'scale-level') return undefined;
  const { kind } = thing;
  const owner = 'track' in thing ? thing.track.id : thing.ladder.id;
  const level = 'level' in thing ? thing.level.level?.value : undefined;
  const detail = sentenceOf(thing)?.value;
  return {
    kind,
    title: titleOf(thing, definition.id),
    ...(detail === undefined ? {} : { detail }),
    owner: owner?.value ?? '',
    ...(level === undefined ? {} : { level }),
    ...(kind === 'criterion' || kind === 'position' ? { id: definition.id } : {}),
  };
}
