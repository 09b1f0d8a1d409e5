import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../host/chromium';
import { startHost, type Host } from '../../host/host';
import { inRoot } from '../../host/paths';
import { describeError } from '../../host/problem';
import type { Settings } from '../../host/profile';
import { vsixVariable } from '../../host/suites';
import { temporaryFolder } from '../../host/temporary-folder';
import { packageExtension } from '../../host/vsix';
import { Workbench, type Size } from '../../host/workbench';
import { comeToRest } from './rest';
import { TextFile } from './text-file';

/** Commands that tests run by their ids. */
const commands = [
  'ladder.preview.open',
  'ladder.preview.openToSide',
  'ladder.import',
  'ladder.restartServer',
  'ladder.export',
  'workbench.action.files.save',
  'workbench.action.files.revert',
  'workbench.action.closeActiveEditor',
  'workbench.action.closeAllEditors',
  'workbench.action.focusFirstEditorGroup',
  'workbench.action.focusSecondEditorGroup',
  'editor.action.showHover',
  'editor.action.rename',
  'workbench.action.closeSidebar',
  'workbench.action.closePanel',
  'workbench.actions.view.problems',
  'notifications.clearAll',
  'notifications.showList',
];

/** What a set of browser tests asks for. */
export interface SessionOptions {
  /** The folder whose copy is opened; else `examples/`. */
  readonly folder?: string;
  readonly settings?: Settings;
  readonly size?: Size;
}

/** A VS Code with the packaged extension, and the browser that shows it, for the tests of one `describe`. */
export class Session {
  #host: Host | undefined;
  #browser: Browser | undefined;
  #open: Workbench[] = [];

  /**
   * Starts a VS Code before the tests of the enclosing `describe`, and ends it after them. What a test leaves that failed
   * midway is put away, so that it keeps neither its second attempt nor the next test from what they are about.
   */
  static forTests(options: SessionOptions = {}): Session {
    const session = new Session(options);
    before(() => session.#start());
    afterEach(async function () {
      if (this.currentTest?.state === 'passed' || this.currentTest?.isPending() === true) return;
      await session.#comeToRest();
    });
    after(() => session.#end());
    return session;
  }

  private constructor(readonly options: SessionOptions) {}

  get host(): Host {
    if (!this.#host) throw new Error('The tests have not begun.');
    return this.#host;
  }

  /** Opens a page with VS Code in it, and a file of the folder in that, if named. It is closed when it is disposed of. */
  async open(file?: string, size = this.options.size ?? { width: 1280, height: 800 }): Promise<Workbench> {
    if (!this.#browser) throw new Error('The tests have not begun.');
    // What pages before it left unsaved would be opened again in this one.
    rmSync(this.host.unsaved, { recursive: true, force: true });
    const workbench = await Workbench.open(this.#browser, this.host, size, file);
    this.#open.push(workbench);
    return workbench;
  }

  /** A file of the folder. */
  read(file: string): TextFile {
    return new TextFile(file, readFileSync(join(this.host.folder, file), 'utf8'));
  }

  /** Writes a file of the folder, as a program other than the editor does. */
  write(file: string, text: string): TextFile {
    const path = join(this.host.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return new TextFile(file, text);
  }

  /** Deletes a file of the folder, as a program other than the editor does; one that is not there, too. */
  remove(file: string): void {
    rmSync(join(this.host.folder, file), { force: true });
  }

  async #start(): Promise<void> {
    using temporary = temporaryFolder();
    const { folder = inRoot('examples'), settings = {} } = this.options;
    const vsix = process.env[vsixVariable] ?? join(temporary.path, 'ladder.vsix');
    // The runner has packaged it already; one who runs a single file of tests has not.
    if (process.env[vsixVariable] === undefined) await packageExtension(vsix);
    this.#host = await startHost({ folder, extensions: [vsix], settings, commands });
    this.#browser = await launchChromium();
  }

  async #comeToRest(): Promise<void> {
    this.#open = this.#open.filter(({ page }) => !page.isClosed());
    for (const workbench of this.#open) {
      try {
        await comeToRest(workbench);
      } catch (error) {
        // The test has failed already, and may have left a page in which nothing can be done any more.
        console.error(`After a test that failed, its page did not come to rest: ${describeError(error)}`);
      }
    }
  }

  async #end(): Promise<void> {
    await this.#browser?.close();
    await this.#host?.[Symbol.asyncDispose]();
  }
}
