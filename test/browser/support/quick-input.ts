import type { Locator } from 'playwright-core';
import type { Workbench } from '../../host/workbench';

/** The box in which VS Code asks for something, step by step, while it is shown. */
export class QuickInput {
  readonly widget: Locator;

  constructor(private readonly workbench: Workbench) {
    this.widget = workbench.question;
  }

  /** Runs a command by its title that asks for something first. */
  async run(title: string): Promise<void> {
    await this.workbench.runFromPalette(title, true);
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

  /** Goes through all steps to a new framework, with the skills that the starter proposes. */
  async makeFramework({
    starter,
    name,
    layout,
  }: Record<'starter' | 'name' | 'layout', string>): Promise<void> {
    await this.run('Ladder: New Framework…');
    await this.asks('What to start from');
    await this.pick(starter);
    await this.asks('The skills that you look at');
    await this.accept();
    await this.widget.getByText('What it is called').waitFor();
    await this.type(name);
    await this.widget.getByText('Its id is').waitFor();
    await this.accept();
    await this.asks('How it is laid out in');
    await this.pick(layout);
  }
}
