import type { Sourced } from '../model/fields';
import type { DefinedThing } from './project-view';

/**
 * What a reference reads as within a sentence, where its author gives it no words. A criterion has no name, so its id
 * stands for it, as words.
 */
export function titleOf(thing: DefinedThing, id: string): string {
  if (thing.kind === 'criterion') return id.replaceAll('-', ' ');
  if (thing.kind === 'level') return `${thing.track.name?.value ?? thing.track.id?.value ?? ''}, level ${id}`;
  return nameOf(thing)?.value ?? id;
}

function nameOf(thing: DefinedThing): Sourced<string> | undefined {
  if (thing.kind === 'track') return thing.track.name;
  if (thing.kind === 'ladder') return thing.ladder.name;
  return thing.kind === 'position' ? thing.position.name : undefined;
}

/** The sentence that says more of a thing. */
export function sentenceOf(thing: DefinedThing): Sourced<string> | undefined {
  switch (thing.kind) {
    case 'criterion':
      return thing.criterion.text;
    case 'level':
      return thing.level.summary;
    case 'position':
      return thing.position.description;
    case 'track':
      return thing.track.description;
    case 'ladder':
      return thing.ladder.description;
    default:
      return undefined;
  }
}
