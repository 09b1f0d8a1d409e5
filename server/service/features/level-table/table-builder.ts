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
import { scaleWords } from './several-frameworks';
import { asksByLevel, emphasisByCriterion } from './table-asks';
import { relationsOf } from './table-relations';

/** Makes the table's parts, each with the place that it is written at. */
export class TableBuilder {
  readonly #views: readonly ProjectView[];
  readonly #track: Track;
  readonly #asks: ReadonlyMap<string, readonly TableAsk[]>;
  readonly #emphasis: ReadonlyMap<string, readonly TablePosition[]>;

  /** @param views the frameworks that have the track */
  constructor(views: readonly ProjectView[], track: Track) {
    this.#views = views;
    this.#track = track;
    this.#asks = asksByLevel(views, track.id?.value ?? '');
    this.#emphasis = emphasisByCriterion(views, track.id?.value ?? '');
  }

  level(resolved: ResolvedLevel): TableLevel {
    const { level, name, summary, criteria, examples } = resolved;
    const id = level.part.level?.value ?? '';
    const { node, level: written } = level.part;
    const asks = this.#asks.get(id);
    const resources = resolved.resources.flatMap((resource) => this.resource(resource));
    return {
      level: id,
      ...scaleWords(this.#views, id),
      ...(name ? { name: name.value } : {}),
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
    const location = this.#views[0]?.location(from.uri, part);
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
    const related = relationsOf(this.#views, part);
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
