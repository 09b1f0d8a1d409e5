import ignore, { type Ignore } from 'ignore';

/** What the `.gitignore` files of a folder and of the folders that it is in say, all as of the outermost folder. */
export class IgnoreRules {
  static readonly none = new IgnoreRules(undefined);
  readonly #rules: Ignore | undefined;

  private constructor(rules: Ignore | undefined) {
    this.#rules = rules;
  }

  /**
   * These rules, followed by those of one more `.gitignore`, which may take back what was said before.
   *
   * @param folder the path of the folder that it is in, relative to the outermost, `/` as separator; '' for that itself
   */
  with(text: string, folder: string): IgnoreRules {
    const rules = ignore();
    if (this.#rules) rules.add(this.#rules);
    return new IgnoreRules(rules.add(text.split(/\r?\n/).flatMap((line) => placed(line, folder))));
  }

  /** @param path relative to the outermost folder, `/` as separator; of a folder, with a `/` at its end */
  ignores(path: string): boolean {
    return this.#rules?.ignores(path) ?? false;
  }
}

/** A line of a `.gitignore` in `folder` as it has to be written in the outermost one; none where it says nothing. */
function placed(line: string, folder: string): string[] {
  if (folder === '') return [line];
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  if (pattern.trim() === '' || line.startsWith('#')) return [];
  // A slash before the end ties a pattern to its folder; else it holds in all folders below, too.
  const isTied = /\/(?=.*\S)/.test(pattern);
  const start = `${not}/${literal(folder)}/`;
  return [isTied ? start + pattern.replace(/^\//, '') : `${start}**/${pattern}`];
}

/** A path as a pattern that matches it alone. */
function literal(path: string): string {
  return path.replace(/[\\*?[\]]/g, '\\$&');
}
