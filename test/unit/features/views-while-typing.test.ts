import assert from 'node:assert/strict';
import type {
  CallHierarchyItem,
  DocumentSymbol,
  Range,
  TypeHierarchyItem,
} from 'vscode-languageserver-types';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

const everything = { tracks: true, levels: true, criteria: true };

/** Every range that the views of a document answer. */
function rangesOf({ service, uri }: Fixture, name: string, document: TextDocument): Range[] {
  const [at, end] = [uri(name), document.positionAt(document.getText().length)];
  const whole = { start: { line: 0, character: 0 }, end };
  const calls = service.prepareBuildsOn(at, end);
  const types = service.prepareExtends(at, end);
  const lenses = service.codeLenses(at);
  assert.ok(lenses.every((lens) => service.lensContent(lens)?.title));
  return [
    ...service.documentSymbols(at).flatMap(symbolRanges),
    ...service.foldingRanges(at).map(({ startLine, endLine }) => ({
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: 0 },
    })),
    ...service.selectionRanges(at, [end]).map(({ range }) => range),
    ...service.documentLinks(at).map(({ range }) => range),
    ...lenses.map(({ range }) => range),
    ...service.inlayHints(at, whole, everything).map(({ position }) => ({ start: position, end: position })),
    ...service.tokens(at).map(({ line, character, length }) => ({
      start: { line, character },
      end: { line, character: character + length },
    })),
    ...itemRanges(at, [
      ...calls,
      ...calls.flatMap((call) => service.outgoingBuildsOn(call)).map(({ to }) => to),
      ...calls.flatMap((call) => service.incomingBuildsOn(call)).map(({ from }) => from),
      ...types,
      ...types.flatMap((type) => [...service.supertypes(type), ...service.subtypes(type)]),
    ]),
  ];
}

/** The ranges of those items of a hierarchy that are of the document. */
function itemRanges(uri: string, items: readonly (CallHierarchyItem | TypeHierarchyItem)[]): Range[] {
  const here = items.filter((item) => item.uri === uri);
  return here.flatMap(({ range, selectionRange }) => [range, selectionRange]);
}

function symbolRanges({ name, range, selectionRange, children = [] }: DocumentSymbol): Range[] {
  assert.notEqual(name.trim(), '');
  return [range, selectionRange, ...children.flatMap(symbolRanges)];
}

describe('the views of a file that is being typed', () => {
  for (const [name, whole] of Object.entries(acme)) {
    it(`answer places within the text at each letter of ${name}`, async () => {
      const made = await acmeFixture({ [name]: '' });
      for (let length = 0; length <= whole.length; length++) {
        made.open(name, whole.slice(0, length));
        const { document } = made.service.workspace.file(made.uri(name))!;
        for (const { start, end } of rangesOf(made, name, document)) {
          const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
          const shown = `${JSON.stringify({ start, end })} after ${length} letters`;
          assert.deepEqual([document.positionAt(from), document.positionAt(to)], [start, end], shown);
          assert.ok(from <= to, shown);
        }
      }
    });
  }
});
