import type { Library, SkillTemplate, Template } from './library';
import { readManifest, type ListedTemplate } from './manifest';
import { parseTemplate } from './template-file';

/**
 * Reads the library and checks that it holds together.
 * @param read the text of a file by its path in the folder of the library, `/` between the names
 * @throws Error that says what is wrong, where a file or the list of them is not as it must be
 */
export async function readLibrary(read: (path: string) => Promise<string>): Promise<Library> {
  const manifest = readManifest(await read('library.json'));
  const [framework, templates] = await Promise.all([
    read(manifest.framework),
    Promise.all(manifest.templates.map(async (listed) => withText(listed, await read(listed.file)))),
  ]);
  const library: Library = {
    framework,
    categories: [...categoriesOf(framework, manifest.framework), ...manifest.categories],
    skills: templates.filter((each) => each.kind === 'skill'),
    ladders: templates.filter((each) => each.kind === 'ladder'),
    starters: templates.filter((each) => each.kind === 'starter'),
  };
  checkReferences(library);
  return library;
}

/** A template with its text, which must be of the kind and the id that it is listed by. */
function withText(listed: ListedTemplate, text: string): Template {
  const { model } = parseTemplate(text);
  const expected = { skill: 'track', ladder: 'ladder', starter: 'framework' }[listed.kind];
  const isSame = listed.kind === 'starter' || (model?.kind !== 'framework' && model?.id?.value === listed.id);
  if (model?.kind !== expected || !isSame) {
    throw new Error(`${listed.file} must hold the ${expected} of the ${listed.kind} “${listed.id}”.`);
  }
  return { ...listed, text };
}

function categoriesOf(framework: string, file: string): { readonly id: string; readonly name: string }[] {
  const { model } = parseTemplate(framework);
  if (model?.kind !== 'framework') throw new Error(`${file} must hold a framework.`);
  return model.categories.flatMap(({ id, name }) => (id && name ? [{ id: id.value, name: name.value }] : []));
}

function checkReferences({ categories, skills, ladders, starters }: Library): void {
  const all: readonly Template[] = [...skills, ...ladders, ...starters];
  for (const { id, category } of all) {
    if (all.filter((each) => each.id === id).length > 1) throw new Error(`The library has “${id}” twice.`);
    checkNamed(`“${id}”`, [category], categories, 'category');
  }
  for (const starter of starters) {
    checkNamed(`“${starter.id}”`, starter.skills, skills, 'skill');
    checkNamed(
      `“${starter.id}”`,
      starter.ladders.map(({ id }) => id),
      ladders,
      'ladder',
    );
  }
}

function checkNamed(
  who: string,
  ids: readonly string[],
  known: readonly Pick<SkillTemplate, 'id'>[],
  kind: string,
): void {
  for (const id of ids) {
    if (!known.some((each) => each.id === id))
      throw new Error(`${who} names the ${kind} “${id}”, which is unknown.`);
  }
}
