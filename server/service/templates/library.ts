/** The library of templates, as it is shipped: what there is, and the text of each. */

/** What is told of a template where templates are listed. */
interface TemplateHead {
  /** Unique in the library. For a skill and a ladder it is the id of the track or ladder, too. */
  readonly id: string;
  readonly name: string;
  /** One line, for lists. */
  readonly description: string;
  /** The id of one of {@link Library.categories}. */
  readonly category: string;
  /** Words that someone may search for and that neither name nor description has. */
  readonly keywords: readonly string[];
  /** The path in the folder of the library. */
  readonly file: string;
  /** What the file says. */
  readonly text: string;
}

/** A track that stands alone: what it refers to is in the same file, except for its category. */
export interface SkillTemplate extends TemplateHead {
  readonly kind: 'skill';
}

/** A ladder that asks for skills of the library, and for nothing else. */
export interface LadderTemplate extends TemplateHead {
  readonly kind: 'ladder';
}

/** How a framework is laid out: everything in one file, or a file for each track and ladder. */
export const layouts = ['one-file', 'folder'] as const;
export type FrameworkLayout = (typeof layouts)[number];

/** A ladder of a starter, and which of its positions; all where they are not named. */
export interface StarterLadder {
  readonly id: string;
  readonly positions?: readonly string[];
}

/** A whole framework to start from. Its text is the head of one: neither scale, nor categories, tracks or ladders. */
export interface StarterTemplate extends TemplateHead {
  readonly kind: 'starter';
  /** The layout that is proposed. */
  readonly layout: FrameworkLayout;
  /** The ids of the skills that are proposed, in order. */
  readonly skills: readonly string[];
  readonly ladders: readonly StarterLadder[];
}

export type Template = SkillTemplate | LadderTemplate | StarterTemplate;

/** Under what templates are listed: a category of tracks, a discipline of ladders. */
export interface TemplateCategory {
  readonly id: string;
  readonly name: string;
}

/** All templates. In each list, those that most people want come first. */
export interface Library {
  /** Those of the skills first, in their order in a framework. */
  readonly categories: readonly TemplateCategory[];
  readonly skills: readonly SkillTemplate[];
  readonly ladders: readonly LadderTemplate[];
  readonly starters: readonly StarterTemplate[];
  /** The framework of all skills and ladders, whose scale and categories every starter takes. */
  readonly framework: string;
}

/** The skill with an id. Throws where there is none. */
export function skillOf({ skills }: Library, id: string): SkillTemplate {
  return found(skills, id, 'skill');
}

/** The ladder with an id. Throws where there is none. */
export function ladderOf({ ladders }: Library, id: string): LadderTemplate {
  return found(ladders, id, 'ladder');
}

/** The starter with an id. Throws where there is none. */
export function starterOf({ starters }: Library, id: string): StarterTemplate {
  return found(starters, id, 'starter');
}

function found<T extends Template>(templates: readonly T[], id: string, kind: string): T {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`The library has no ${kind} “${id}”.`);
  return template;
}
