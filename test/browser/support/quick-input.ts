import type { Locator } from 'playwright-core';
import type { Workbench } from '../../host/workbench';

/** The box in which VS Code asks for something, step by step, while it is shown. */
export class QuickInput {
  readonly widget: Locator;

  constructor(private readonly workbench: Workbench) {
    this.widget = workbench.page.locator('.quick-input-widget:not([style*="display: none"])');
  }

  /** Runs a command by its title that asks for something first. */
  async run(title: string): Promise<void> {
    await this.workbench.press('F1');
    await this.widget.locator('input[type="text"]').fill(`>${title}`);
    await this.widget.locator('.monaco-list-row.focused', { hasText: title }).waitFor();
    await this.workbench.press('Enter');
  }

  /** An entry of the list. */
  row(text: string | RegExp): Locator {
    return this.widget.locator('.monaco-list-row', { hasText: text });
  }

  /** Waits until it asks for a step, by the words in its field. */
  async asks(placeholder: string): Promise<void> {
    await this.widget.locator(`input[placeholder^="${placeholder}"]`).waitFor();
  }

  /** Takes the entry of a text, once it is shown. */
  async pick(text: string | RegExp): Promise<void> {
    await this.row(text).first().click();
  }

  /** Takes what is chosen and typed. */
  async accept(): Promise<void> {
    await this.workbench.press('Enter');
  }

  /** Goes back to the step before. */
  async back(): Promise<void> {
    await this.widget.getByRole('button', { name: 'Back' }).click();
  }

  async type(text: string): Promise<void> {
    await this.widget.locator('input[type="text"]').fill(text);
  }
}
