import { nameKey, newTrack, type Draft, type DraftTrack, type Place } from './draft';

/** Finds the tracks of a draft by their names, and adds those that are new. */
export class TrackIndex {
  readonly #byName = new Map<string, DraftTrack[]>();

  constructor(readonly draft: Draft) {
    for (const track of draft.tracks) this.#note(track);
  }

  /**
   * The track of that name, whatever its capitals, in that category; made where it is not there.
   * @param category where nothing is said of it, a track of any category will do
   */
  get(name: string, place: Place, category?: string): DraftTrack {
    const known = this.#byName
      .get(nameKey(name))
      ?.find((track) => category === undefined || nameKey(track.category ?? '') === nameKey(category));
    if (known) return known;
    const made = newTrack(name, place, category === undefined ? {} : { category });
    this.draft.tracks.push(made);
    this.#note(made);
    return made;
  }

  #note(track: DraftTrack): void {
    const key = nameKey(track.name);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), track]);
  }
}
