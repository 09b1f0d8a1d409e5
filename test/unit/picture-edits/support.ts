import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { EditAnswer, PictureAsk, PictureEdit } from '../../../server/edit-protocol';
import type { Location } from '../../../server/protocol';
import type { Fixture } from '../fixture';
import { acmeFixture } from '../features/support';

/** A ladder whose only position says what is given, each line at its place. */
export const ladder = (says: string): string =>
  `ladder: new\nname: New\npositions:\n  - id: lead\n    name: Lead\n${says}`;

export const required = (level: string): PictureAsk => ({ kind: 'required', level });
export const optional = (level: string): PictureAsk => ({ kind: 'optional', level });
export const notRequired: PictureAsk = { kind: 'not-required' };
export const unsaid: PictureAsk = { kind: 'unsaid' };

/** A file open in an editor, with the framework of `acme` around it. */
export class Edited {
  private constructor(
    readonly made: Fixture,
    readonly name: string,
    readonly text: string,
  ) {}

  static async open(
    name: string,
    text: string,
    files: Readonly<Record<string, string>> = {},
  ): Promise<Edited> {
    return Edited.on(await acmeFixture(files), name, text);
  }

  /** The same with a workspace that is there already. */
  static on(made: Fixture, name: string, text: string): Edited {
    made.open(name, text);
    return new Edited(made, name, text);
  }

  /** The text after an edit, or why it was refused. */
  after(edit: PictureEdit): string {
    const answer = this.made.service.pictureEdit(edit);
    return 'refused' in answer ? `refused: ${answer.refused}` : this.#applied(answer);
  }

  /** The text after a position was given something else to say of a track. */
  asking(position: string, track: string, ask: PictureAsk): string {
    const grid = this.made.service
      .grids(this.made.uri(this.name))
      .find(({ ladders }) => ladders.some(({ positions }) => positions.some(({ id }) => id === position)));
    const found = grid?.ladders.flatMap(({ positions }) => positions).find(({ id }) => id === position);
    assert.ok(found, `${position} is in the grid`);
    const present = found.asks[track];
    const was: PictureAsk = !present
      ? { kind: 'unsaid' }
      : present.level === undefined
        ? { kind: present.kind }
        : { kind: present.kind as 'required', level: present.level };
    return this.after({ kind: 'ask', source: found.source, position, track, was, ask });
  }

  /** The criterion, example or summary with this text, as the level table has it. */
  part(text: string, track?: string): { source: Location; was: string } {
    const { service } = this.made;
    const uri = this.made.uri(this.name);
    const table = track === undefined ? service.levelTable(uri) : service.levelTableOf(uri, { track });
    const parts = table?.levels.flatMap((level) => [
      ...(level.summary ? [level.summary] : []),
      ...level.criteria.flatMap((criterion) => [criterion, ...criterion.examples]),
      ...level.examples,
    ]);
    const found = parts?.find((part) => part.text === text);
    assert.ok(found, `"${text}" is in the table, not only ${parts?.map((part) => part.text).join(', ')}`);
    return { source: found.source, was: found.text };
  }

  /** The text after a criterion was moved to a level, before another or behind them all. */
  moving(text: string, level: string, before?: string, track = 'new'): string {
    const to = before === undefined ? {} : { before: this.part(before, track).source };
    return this.after({ kind: 'move', ...this.part(text, track), track, level, ...to });
  }

  /** The text after a text was changed in place. */
  rewording(text: string, to: string): string {
    return this.after({ kind: 'text', ...this.part(text), text: to });
  }

  #applied({ changes }: Exclude<EditAnswer, { refused: string }>): string {
    assert.ok(changes.every(({ uri }) => uri === this.made.uri(this.name)));
    assert.ok(changes.length <= 1);
    const document = TextDocument.create('', '', 0, this.text);
    return TextDocument.applyEdits(document, changes[0]?.edits ?? []);
  }
}
