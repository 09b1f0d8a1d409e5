import { readdirSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { Host } from './host';

/** The size of the page, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place in an editor: one-based, as VS Code shows it. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** How long anything may take to appear, and the workbench to load, in milliseconds: much, for slow machines. */
export const patience = 30_000;
const loading = 90_000;
/** How long one waits before doing the same again, in milliseconds, and how often one does it. */
const secondThoughts = 3_000;
const attempts = 5;

/** What a person does in a VS Code and sees there, in one page of a browser. Everything waits until it is so. */
export class Workbench implements AsyncDisposable {
  private constructor(
    readonly page: Page,
    readonly host: Host,
  ) {}

  /**
   * Opens a page on a host, and waits until VS Code is there.
   *
   * @param file a file to open at once, by its path in the host's folder
   */
  static async open(browser: Browser, host: Host, size: Size, file?: string): Promise<Workbench> {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
    page.setDefaultTimeout(patience);
    // What runs these tests marks functions by this name, also those that are run in the page.
    await page.addInitScript('globalThis.__name ??= (named) => named');
    const payload = file === undefined ? [] : [['openFile', host.remote(`${host.folder}/${file}`)] as const];
    await page.goto(host.address(payload));
    const workbench = new Workbench(page, host);
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: loading });
    // The editor, else the folder, takes the focus when it is there, and would take it from what was opened before.
    const inFolder =
      readdirSync(host.folder).length > 0
        ? '.explorer-folders-view .monaco-list-row'
        : '.explorer-folders-view';
    const settled = file === undefined ? page.locator(inFolder) : workbench.focusedEditor(file);
    await settled.first().waitFor({ timeout: loading });
    return workbench;
  }

  /** Loads the page again, as the command for that does. What was open comes back after it. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load', { timeout: loading });
    await Promise.all([loaded, this.runFromPalette('Developer: Reload Window')]);
    await this.page.locator('.monaco-workbench .statusbar').waitFor({ timeout: loading });
  }

  /** The text editor that is shown in the first group of editors. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor').first();
  }

  /** The list that offers completions, while it is shown. */
  get suggestions(): Locator {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The hover over text, while it is shown. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .hover-contents:not(:empty)');
  }

  /** What is asked at the top of the window: a choice, a name, a path. */
  get question(): Locator {
    return this.page.locator('.quick-input-widget:not([style*="display: none"])');
  }

  /** The messages in the corner. */
  get notifications(): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item-message');
  }

  /** The wavy lines under text of the editor. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /**
   * The editor that shows a file, once it has the focus. Until the extension has been found, a ladder file is one without
   * a language, for which the extension does nothing.
   */
  focusedEditor(file: string): Locator {
    const language = /\.ladder\.ya?ml$/.test(file) ? '[data-mode-id="ladder"]' : '';
    const group = '.editor-group-container.active';
    return this.page.locator(
      `${group} .editor-instance${language} .monaco-editor.focused[data-uri$="/${file}"]`,
    );
  }

  /** The tab of a file, by its path or name. */
  tab(file: string): Locator {
    return this.page.locator('.tab').filter({ hasText: file.split('/').at(-1) ?? file });
  }

  /** An item of the status bar that holds a text. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item').filter({ hasText: text });
  }

  /** What a webview shows: its page is two frames deep. Where several are shown, the `nth` of them counted from zero. */
  webview(nth = 0): FrameLocator {
    return this.page.locator('iframe.webview.ready').nth(nth).contentFrame().frameLocator('#active-frame');
  }

  /** Gives the focus to the text that the first group of editors shows. */
  async focusText(): Promise<void> {
    await this.pressUntil('ControlOrMeta+1', this.editor.and(this.page.locator('.focused')));
  }

  /** Opens a file of the host's folder in the first group of editors, and puts the cursor into it. */
  async openFile(file: string, place: Place = { line: 1 }): Promise<void> {
    await this.open(file, place, () => this.focusFirstGroup());
  }

  /** Opens a file of the host's folder in the group of editors that has the focus, and puts the cursor into it. */
  async openFileHere(file: string, place: Place = { line: 1 }): Promise<void> {
    await this.open(file, place);
  }

  /** Puts the cursor somewhere else in the file that is shown in the first group of editors. */
  async goTo(place: Place): Promise<void> {
    const text = `:${place.line}:${place.column ?? 1}`;
    await this.ask('ControlOrMeta+p', text, [`line ${place.line}`], { before: () => this.focusText() });
    await this.untilCursorAt(place);
  }

  /** Runs a command that the host gave a key, by its id. */
  async run(command: string): Promise<void> {
    const key = this.host.keys.get(command);
    if (key === undefined) throw new Error(`The host was not asked for a key for ${command}.`);
    await this.press(key);
  }

  /**
   * Runs a command as one does who knows its title alone.
   *
   * @param thenAsks whether it asks for something in the place of the palette
   */
  async runFromPalette(title: string, thenAsks = false): Promise<void> {
    await this.ask('F1', `>${title}`, [title], { thenAsks });
  }

  /** Chooses a file of the host's folder, where VS Code asks for one. */
  async chooseFile(file: string): Promise<void> {
    const [, folder = '', name = ''] = /^(.*\/)?([^/]+)$/.exec(file) ?? [];
    const input = this.question.locator('input[type="text"]');
    const entry = this.question.locator('.monaco-list-row', { hasText: name }).first();
    await input.waitFor();
    // What the dialog itself starts with may come after what was typed, so it is typed again until it is there.
    for (let attempt = 0; attempt < 5; attempt++) {
      await input.fill(`${this.host.folder}/${folder}`);
      if (await this.isShown(entry)) break;
    }
    await entry.click();
  }

  /** Types at the cursor. Each character is a key stroke of its own, as VS Code's completion expects it. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys together, in VS Code's notation (`ctrl+shift+p`) or Playwright's (`ControlOrMeta+p`). */
  async press(keys: string): Promise<void> {
    const names: Readonly<Record<string, string>> = {
      ctrl: 'Control',
      alt: 'Alt',
      shift: 'Shift',
      meta: 'Meta',
    };
    await this.page.keyboard.press(
      keys
        .split('+')
        .map((key) => names[key] ?? key)
        .join('+'),
    );
  }

  /** Moves the mouse over a text of the editor, and waits for its hover. */
  async hoverOver(text: string): Promise<Locator> {
    await this.editor.locator('.view-line span', { hasText: text }).last().hover();
    await this.hover.first().waitFor();
    return this.hover;
  }

  /**
   * Shows the hover of what is at the cursor, by a key that the host gave the command, and reads it in one go as `read`
   * does: what comes into the editor just then, such as a lens, may take the hover away at any time.
   */
  async hoverAtCursor<Answer>(text: string, read: (hover: Locator) => Promise<Answer>): Promise<Answer> {
    const hover = this.hover.filter({ hasText: text }).first();
    for (let attempt = 0; attempt < 5; attempt++) {
      await this.run('editor.action.showHover');
      if (!(await this.isShown(hover))) continue;
      try {
        return await read(hover);
      } catch (error) {
        if (await hover.isVisible()) throw error;
      }
    }
    throw new Error(`No hover with "${text}" stayed long enough to be read.`);
  }

  /** Asks for completions at the cursor, and waits for them. */
  async suggest(): Promise<Locator> {
    const first = this.suggestions.first();
    // What was typed just before may take the first request back, so it is made again until it is answered.
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.press('ctrl+Space');
      if (await this.isShown(first)) return this.suggestions;
    }
    await first.waitFor();
    return this.suggestions;
  }

  /** Closes the page. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.page.close();
  }

  /** Whether something is there, or comes while one would wait before trying again. */
  async isShown(what: Locator): Promise<boolean> {
    return what.waitFor({ timeout: secondThoughts }).then(
      () => true,
      () => false,
    );
  }

  /** Presses keys until something is there. */
  private async pressUntil(keys: string, what: Locator): Promise<void> {
    for (let attempt = 1; attempt < attempts; attempt++) {
      await this.press(keys);
      if (await this.isShown(what)) return;
    }
    await this.press(keys);
    await what.waitFor();
  }

  private async focusFirstGroup(): Promise<void> {
    const first = this.page.locator('.editor-group-container').first();
    await this.pressUntil('ControlOrMeta+1', first.and(this.page.locator('.active')));
  }

  private async open(file: string, place: Place, before?: () => Promise<void>): Promise<void> {
    const [, folder = '', name = file] = /^(?:(.*)\/)?([^/]+)$/.exec(file) ?? [];
    const text = `${file}:${place.line}:${place.column ?? 1}`;
    await this.ask('ControlOrMeta+p', text, [name, folder], { before });
    // The tab is there, and the cursor's place may be that of the file before, until the text is.
    await this.focusedEditor(file).waitFor();
    await this.untilCursorAt(place);
  }

  /**
   * Opens the quick input by a key and takes the entry that holds some words. What takes the focus meanwhile closes it,
   * and what is typed before it listens is lost; then all is done again.
   */
  private async ask(
    key: string,
    text: string,
    entry: readonly string[],
    { before, thenAsks = false }: { before?: (() => Promise<void>) | undefined; thenAsks?: boolean } = {},
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const timeout = attempt < attempts ? secondThoughts : patience;
      await before?.();
      await this.press(key);
      try {
        await this.chooseInQuickInput(text, entry, timeout);
        if (!thenAsks) await this.question.waitFor({ state: 'hidden', timeout });
        return;
      } catch (error) {
        if (attempt === attempts) throw error;
        await this.press('Escape');
      }
    }
  }

  /** Fills the quick input, waits until its first entry is the one that is meant, and takes it. */
  private async chooseInQuickInput(text: string, entry: readonly string[], timeout: number): Promise<void> {
    await this.question.locator('input[type="text"]').fill(text, { timeout });
    let row = this.question.locator('.monaco-list-row.focused');
    for (const words of entry) row = row.filter({ hasText: words });
    await row.waitFor({ timeout });
    await this.page.keyboard.press('Enter');
  }

  private async untilCursorAt({ line, column = 1 }: Place): Promise<void> {
    await this.statusItem(new RegExp(`^Ln ${line}, Col ${column}(?!\\d)`)).waitFor();
  }
}
