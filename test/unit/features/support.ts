import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-types';
import type { CompletionOptions } from '../../../server/service/features/completion/items';
import { cursor, fixture, type Fixture } from '../fixture';

/** A small framework with a scale, two categories, a track that others can refer to and one that extends it. */
export const acme: Readonly<Record<string, string>> = {
  'acme.ladder.yaml': `framework: acme
name: Acme
scale:
  - level: 1
    name: Learning
    description: With support
    points: 1
  - level: 2
    name: Owning
  - level: 3
    name: Shaping
categories:
  - id: building
    name: Building
    description: Making things
    color: '#2563eb'
  - id: growing
include:
  - '*.ladder.yaml'
`,
  'craft.ladder.yaml': `track: craft
name: Craft
category: building
description: Makes software. See [[engineer]].
status: draft
levels:
  - level: 1
    summary: Writes code that works
    criteria:
      - id: tests
        text: Tests what was **written**
        examples:
          - Wrote a test first
      - Asks for reviews
    examples:
      - Fixed a bug
  - level: 2
    name: Deciding
    summary: Takes [[craft.tests]] further
    criteria:
      - id: reviews
        text: Reviews the code of others
        builds-on: craft.tests
`,
  'mobile.ladder.yaml': `track: mobile
name: Mobile
category: building
extends: craft
levels:
  - level: 2
    criteria:
      - id: reviews
        text: Reviews apps on real phones
      - Tests offline
    examples:
      - Found a cut-off button
  - level: 3
    summary: Shapes apps
`,
  'engineer.ladder.yaml': `ladder: engineer
name: Engineer
positions:
  - id: junior
    name: Junior Engineer
    label: E1
    description: Learns the trade
    requires: { craft: 1 }
    optional: { mobile: 2 }
    points: { min: 1 }
  - id: senior
    name: Senior Engineer
    requires: { craft: 2 }
    not-required: [mobile]
    emphasises: [craft.reviews]
`,
};

/** The workspace of {@link acme}, with other files beside it or in their place. */
export function acmeFixture(files: Readonly<Record<string, string>> = {}): Promise<Fixture> {
  return fixture({ ...acme, ...files });
}

/** A file open in the editor, in which a completion was asked for at the mark. */
export interface Completed {
  readonly labels: readonly string[];
  readonly list: CompletionList;
  /** The text after the item with that label was accepted; places to fill in hold their words. */
  readonly accept: (label: string) => string;
  /** The item with its documentation. */
  readonly resolve: (label: string) => CompletionItem;
}

/** What is offered at the `|` in a file (`§` where the text has a `|` of its own), beside the files of {@link acme}. */
export async function completeIn(
  name: string,
  marked: string,
  files: Readonly<Record<string, string>> = {},
  options: CompletionOptions = { snippets: false },
): Promise<Completed> {
  const made = await acmeFixture(files);
  const { text, position } = cursor(marked, marked.includes('§') ? '§' : '|');
  made.open(name, text);
  const list = made.service.complete(made.uri(name), position, options);
  const item = (label: string): CompletionItem => {
    const found = list.items.find((each) => each.label === label);
    if (!found) throw new Error(`"${label}" is not offered, but ${labels.join(', ')}`);
    return found;
  };
  const labels = list.items.map(({ label }) => label);
  return {
    labels,
    list,
    accept: (label) => {
      const document = TextDocument.create('', 'ladder', 0, text);
      return TextDocument.applyEdits(document, [item(label).textEdit as TextEdit]);
    },
    resolve: (label) => made.service.resolveCompletion(item(label)),
  };
}
