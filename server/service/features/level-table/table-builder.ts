import type {
  Location,
  TableAsk,
  TableCriterion,
  TableLevel,
  TablePart,
  TablePosition,
  TableResource,
} from '../../../protocol';
import type { Sourced } from '../../model/fields';
import type { Resource } from '../../model/resource';
import type { Criterion, Track } from '../../model/track';
import type { Span } from '../../syntax/nodes';
import type { ProjectView } from '../project-view';
import type { From, ResolvedLevel } from '../resolved-track';
import { asksByLevel, emphasisByCriterion } from './table-asks';
import { relationsOf } from './table-relations';

/** Makes the table's parts, each with the place that it is written at. */
export class TableBuilder {
  readonly #view: ProjectView;
  readonly #track: Track;
  readonly #asks: ReadonlyMap<string, readonly TableAsk[]>;
  readonly #emphasis: ReadonlyMap<string, readonly TablePosition[]>;

  constructor(view: ProjectView, track: Track) {
    this.#view = view;
    this.#track = track;
    this.#asks = asksByLevel(view, track.id?.value ?? '');
    this.#emphasis = emphasisByCriterion(view, track.id?.value ?? '');
  }

  level(resolved: ResolvedLevel): TableLevel {
    const { level, name, summary, criteria, examples } = resolved;
    const id = level.part.level?.value ?? '';
    const scale = this.#view.scaleLevel(id);
    const shownName = name ?? scale?.name;
    const { node, level: written } = level.part;
    const asks = this.#asks.get(id);
    const resources = resolved.resources.flatMap((resource) => this.resource(resource));
    return {
      level: id,
      ...(shownName ? { name: shownName.value } : {}),
      ...(scale?.description ? { description: scale.description.value } : {}),
      ...(scale?.points === undefined ? {} : { points: scale.points }),
      ...(summary ? { summary: this.#part(summary) } : {}),
      criteria: criteria.map((criterion) => this.#criterion(criterion)),
      examples: examples.map((example) => this.#part(example)),
      ...(asks ? { askedBy: [...asks] } : {}),
      ...(resources.length > 0 ? { resources } : {}),
      source: this.location({ part: written?.node ?? node, from: level.from }),
      extent: this.location({ part: node, from: level.from }).range,
      ...this.#inherited(level),
    };
  }

  location({ part, from }: From<Span>): Location {
    const location = this.#view.location(from.uri, part);
    if (!location) throw new Error(`The file ${from.uri} is gone while its track is shown.`);
    return location;
  }

  /** Nothing, while its address is not written. */
  resource({ part: { label, url }, from }: From<Resource>): TableResource[] {
    if (!url) return [];
    const said = label?.value.trim() ?? '';
    const source = this.location({ part: url.node, from });
    return [
      { ...(said === '' ? {} : { label: said }), url: url.value, source, ...this.#inherited({ from }) },
    ];
  }

  #criterion({ part, from }: From<Criterion>): TableCriterion {
    const text = part.text ?? part.id;
    const related = relationsOf(this.#view, part);
    const resources = part.resources.flatMap((resource) => this.resource({ part: resource, from }));
    const emphasis = part.id && this.#emphasis.get(part.id.value);
    return {
      text: part.text?.value ?? '',
      source: this.location({ part: text?.node ?? part.node, from }),
      ...this.#inherited({ from }),
      ...(part.id ? { id: part.id.value } : {}),
      examples: part.examples.map((example) => this.#part({ part: example, from })),
      ...(related.length > 0 ? { related } : {}),
      ...(resources.length > 0 ? { resources } : {}),
      ...(emphasis ? { emphasisedBy: [...emphasis] } : {}),
      extent: this.location({ part: part.node, from }).range,
    };
  }

  #part({ part, from }: From<Sourced<string>>): TablePart {
    return {
      text: part.value,
      source: this.location({ part: part.node, from }),
      ...this.#inherited({ from }),
    };
  }

  #inherited({ from }: Pick<From<unknown>, 'from'>): { inheritedFrom?: string } {
    return from.thing === this.#track ? {} : { inheritedFrom: from.thing.id?.value ?? '' };
  }
}
