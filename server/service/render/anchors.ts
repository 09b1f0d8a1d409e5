import type {
  ExportCriterion,
  ExportDocument,
  ExportLadder,
  ExportLevel,
  ExportPosition,
  ExportReference,
  ExportTrack,
} from '../features/export/document';
import { kindOfView } from '../features/export/export-view';
import { linkedCriteria } from './places';

/** What can be linked to. */
export type Linkable = ExportTrack | ExportLevel | ExportCriterion | ExportLadder | ExportPosition;

/** What anchors and addresses are safe to be made of: ids as the format has them. */
const sound = /^[a-z0-9-]+(?:[@.][a-z0-9-]+)?$/;

/**
 * The anchors of a document. Each thing has the reference that names it for its anchor, such as `craft@3`, so that links
 * last as long as ids do. Of two with one reference the first has it; a thing without a sound id has none, nor has one
 * that the view of the document only names.
 */
export class Anchors {
  readonly #references: ExportDocument['references'];
  readonly #shown: ReadonlySet<Linkable>;
  readonly #byThing = new Map<Linkable, string>();
  readonly #taken = new Set<string>();

  constructor(document: ExportDocument) {
    const { tracks, ladders, references } = document;
    this.#references = references;
    this.#shown = shownIn(document);
    for (const track of tracks) {
      this.#add(track, track.id);
      for (const level of track.levels) {
        this.#add(level, `${track.id}@${level.level}`);
        for (const criterion of level.criteria) this.#add(criterion, `${track.id}.${criterion.id ?? ''}`);
      }
    }
    for (const ladder of ladders) {
      this.#add(ladder, ladder.id);
      for (const position of ladder.positions) this.#add(position, `${ladder.id}.${position.id}`);
    }
  }

  /** The anchor of a thing of the document. */
  of(thing: Linkable): string | undefined {
    return this.#byThing.get(thing);
  }

  /** What a reference names; undefined where it names nothing. */
  target(reference: string): ExportReference | undefined {
    return Object.hasOwn(this.#references, reference) ? this.#references[reference] : undefined;
  }

  /** The anchor that a reference leads to; undefined where it names nothing that is in the document. */
  to(reference: string): string | undefined {
    // What is inherited stands under the name that the reference gives it, too.
    if (this.#taken.has(reference)) return reference;
    const target = this.target(reference);
    const anchor = target && anchorOf(target);
    return anchor !== undefined && this.#taken.has(anchor) ? anchor : undefined;
  }

  #add(thing: Linkable, anchor: string): void {
    if (!this.#shown.has(thing) || !sound.test(anchor) || this.#taken.has(anchor)) return;
    this.#byThing.set(thing, anchor);
    this.#taken.add(anchor);
  }
}

/** What a view shows, and not only names: what links can lead to. */
function shownIn(document: ExportDocument): ReadonlySet<Linkable> {
  const { tracks, ladders } = document;
  const inTracks = tracks.flatMap((track) => [
    track,
    ...track.levels.flatMap((level) => [level, ...level.criteria]),
  ]);
  const positions = ladders.flatMap((ladder) => ladder.positions);
  switch (kindOfView(document.view)) {
    case 'grid':
      return new Set();
    case 'criteria':
      return new Set(linkedCriteria(document).map(({ criterion }) => criterion));
    case 'position':
      return new Set([...inTracks, ...positions]);
    default:
      return new Set([...inTracks, ...ladders, ...positions]);
  }
}

function anchorOf({ kind, owner, level, id }: ExportReference): string {
  switch (kind) {
    case 'level':
      return `${owner}@${level ?? ''}`;
    case 'criterion':
    case 'position':
      return `${owner}.${id ?? ''}`;
    default:
      return owner;
  }
}
