import {
  layouts,
  type StarterLadder,
  type StarterTemplate,
  type Template,
  type TemplateCategory,
} from './library';

type WithoutText<T> = T extends unknown ? Omit<T, 'text'> : never;

/** A template as the manifest lists it: all but its text. */
export type ListedTemplate = WithoutText<Template>;

/** What `library.json` says. */
export interface Manifest {
  /** The file of the framework of all skills and ladders. */
  readonly framework: string;
  /** The categories of ladders and starters; those of skills are the framework's. */
  readonly categories: readonly TemplateCategory[];
  readonly templates: readonly ListedTemplate[];
}

/** Reads the text of `library.json`. Throws an error that names the place where it is not as it must be. */
export function readManifest(text: string): Manifest {
  const root = new Place(JSON.parse(text), 'library.json');
  return {
    framework: root.at('framework').text(),
    categories: root
      .at('categories')
      .items()
      .map((each) => ({ id: each.at('id').text(), name: each.at('name').text() })),
    templates: root.at('templates').items().map(readTemplate),
  };
}

function readTemplate(place: Place): ListedTemplate {
  const head = {
    id: place.at('id').text(),
    name: place.at('name').text(),
    description: place.at('description').text(),
    category: place.at('category').text(),
    keywords: place.at('keywords').texts(),
    file: place.at('file').text(),
  };
  const kind = place.at('kind').oneOf(['skill', 'ladder', 'starter']);
  return kind === 'starter' ? { ...head, kind, ...readStarter(place) } : { ...head, kind };
}

function readStarter(place: Place): Pick<StarterTemplate, 'layout' | 'skills' | 'ladders'> {
  return {
    layout: place.at('layout').oneOf(layouts),
    skills: place.at('skills').texts(),
    ladders: place.at('ladders').items().map(readStarterLadder),
  };
}

function readStarterLadder(place: Place): StarterLadder {
  const id = place.at('id').text();
  const positions = place.at('positions');
  return positions.isAbsent ? { id } : { id, positions: positions.texts() };
}

/** A value of a JSON text, and where it stands, for errors. */
class Place {
  readonly #value: unknown;
  readonly #path: string;

  constructor(value: unknown, path: string) {
    this.#value = value;
    this.#path = path;
  }

  get isAbsent(): boolean {
    return this.#value === undefined;
  }

  at(key: string): Place {
    if (typeof this.#value !== 'object' || this.#value === null) throw this.#fault('an object');
    return new Place(Object.entries(this.#value).find(([each]) => each === key)?.[1], `${this.#path}/${key}`);
  }

  items(): Place[] {
    if (!Array.isArray(this.#value)) throw this.#fault('a list');
    return this.#value.map((each: unknown, index) => new Place(each, `${this.#path}/${index}`));
  }

  text(): string {
    if (typeof this.#value !== 'string' || this.#value === '') throw this.#fault('a text');
    return this.#value;
  }

  texts(): string[] {
    return this.items().map((each) => each.text());
  }

  oneOf<T extends string>(known: readonly T[]): T {
    const value = known.find((each) => each === this.#value);
    if (value === undefined) throw this.#fault(`one of ${known.join(', ')}`);
    return value;
  }

  #fault(expected: string): Error {
    return new Error(`${this.#path} must be ${expected}.`);
  }
}
