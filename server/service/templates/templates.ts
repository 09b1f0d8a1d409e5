import type { NewFramework, TemplateList, TemplateTarget, TemplateView } from '../../template-protocol';
import { laddersOf, tracksOf } from '../model/file';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { templateAddition, type Addition } from './addition';
import { frameworkFiles, type FrameworkChoice } from './framework';
import type { Library, Template } from './library';
import { readLibrary } from './read-library';
import { templateText, templateView } from './template-views';

/** Answers the text of a file of the library by its path in the library's folder, `/` between the names. */
export type ReadTemplate = (path: string) => Promise<string>;

/** What can be asked of the library, and of what it adds to the frameworks of a workspace. */
export class Templates {
  readonly #workspace: LadderWorkspace;
  readonly #read: ReadTemplate | undefined;
  #library: Promise<Library> | undefined;

  /** @param read without it, there are no templates */
  constructor(workspace: LadderWorkspace, read: ReadTemplate | undefined) {
    this.#workspace = workspace;
    this.#read = read;
  }

  /** What there is. */
  async list(): Promise<TemplateList> {
    const library = await this.#load();
    return {
      categories: library.categories.map(({ id, name }) => ({ id, name })),
      templates: templatesOf(library).map(({ id, name, description, category, keywords, ...own }) => {
        const head = { id, name, description, category, keywords: [...keywords] };
        if (own.kind !== 'starter') return { ...head, kind: own.kind };
        return { ...head, kind: own.kind, layout: own.layout, skills: [...own.skills] };
      }),
    };
  }

  /** What a template is like; undefined where there is none of that id. */
  async view(id: string): Promise<TemplateView | undefined> {
    const library = await this.#load();
    const template = templatesOf(library).find((each) => each.id === id);
    return template && templateView(library, template);
  }

  /** The text of a template by the URI that views have of it. */
  async text(uri: string): Promise<string | undefined> {
    return templateText(await this.#load(), uri);
  }

  /** The files of a new framework; see {@link frameworkFiles}. */
  async newFramework(choice: FrameworkChoice): Promise<NewFramework> {
    const files = frameworkFiles(await this.#load(), choice);
    return { files: files.map(({ path, text }) => ({ path, text })) };
  }

  /** The frameworks that a template can be added to: those of a document, all where it belongs to none. */
  targets(uri?: string): TemplateTarget[] {
    const own = uri === undefined ? [] : this.#targetsIn(this.#workspace.projectsOf(uri));
    return own.length > 0 ? own : this.#targetsIn(this.#workspace.projects());
  }

  /**
   * What adds a template to a framework; see {@link templateAddition}.
   *
   * @param uri the framework's file
   */
  async addition(uri: string, id: string): Promise<Addition> {
    const library = await this.#load();
    const template = [...library.skills, ...library.ladders].find((each) => each.id === id);
    if (!template) return { refused: `There is no skill or ladder “${id}” in the library.` };
    return templateAddition(this.#workspace, library, uri, template);
  }

  #targetsIn(projects: ReturnType<LadderWorkspace['projects']>): TemplateTarget[] {
    return projects.flatMap(({ frameworkUri, graph }) => {
      const model = frameworkUri === undefined ? undefined : this.#workspace.file(frameworkUri)?.model;
      if (frameworkUri === undefined || model?.kind !== 'framework') return [];
      const models = [...graph.uris].map((each) => this.#workspace.file(each)?.model);
      const ids = models.flatMap((each) => [...tracksOf(each), ...laddersOf(each)]);
      return {
        uri: frameworkUri,
        name: model.name?.value ?? model.id?.value ?? '',
        ids: ids.flatMap(({ id }) => id?.value ?? []),
      };
    });
  }

  /** The library, which is read once, and again where that failed. */
  async #load(): Promise<Library> {
    const read = this.#read;
    if (!read) throw new Error('There are no templates here.');
    this.#library ??= readLibrary(read);
    try {
      return await this.#library;
    } catch (error) {
      this.#library = undefined;
      throw error;
    }
  }
}

function templatesOf({ skills, ladders, starters }: Library): readonly Template[] {
  return [...starters, ...skills, ...ladders];
}
