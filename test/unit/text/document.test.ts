import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentVersion } from '../../../server/service/text/document';
import { runs } from '../arbitraries';

/** Texts full of line ends, which an edit may part or join. */
const text = fc
  .array(fc.constantFrom('a', 'b', '\n', '\r', '\r\n', '😀', ' '), { maxLength: 40 })
  .map((parts) => parts.join(''));
const edits = fc.array(fc.record({ at: fc.nat({ max: 60 }), remove: fc.nat({ max: 4 }), insert: text }), {
  maxLength: 6,
});

describe('A version of a document', () => {
  it('has the lines and positions that the library’s documents have, whatever was edited before', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        let version = new DocumentVersion('file:///a', 0, start);
        assertSame(version, start);
        for (const { at, remove, insert } of changes) {
          const before = version.getText();
          const after = before.slice(0, at) + insert + before.slice(at + remove);
          assertSame(new DocumentVersion('file:///a', 0, after, version), after);
          const end = Math.min(at + remove, before.length);
          version = version.edited(0, { start: Math.min(at, before.length), end, text: insert });
          assertSame(version, after);
        }
      }),
      runs(300),
    );
  });

  it('knows what differs from any version before it', () => {
    fc.assert(
      fc.property(text, edits, (start, changes) => {
        const versions = [new DocumentVersion('file:///a', 0, start)];
        for (const { at, remove, insert } of changes) {
          const before = versions.at(-1)!;
          const from = Math.min(at, before.content.length);
          const end = Math.min(at + remove, before.content.length);
          versions.push(before.edited(0, { start: from, end, text: insert }));
        }
        const last = versions.at(-1)!;
        for (const version of versions) {
          const change = last.changeSince(version);
          const [before, after] = [version.getText(), last.getText()];
          assert.equal(before.slice(0, change.start), after.slice(0, change.start));
          assert.equal(before.slice(change.endBefore), after.slice(change.endAfter));
          assert.ok(change.start <= change.endBefore && change.start <= change.endAfter);
        }
      }),
      runs(300),
    );
  });

  it('knows the lines of a long text after an edit far from both its ends', () => {
    const lines = Array.from({ length: 3_000 }, (_, line) => `line ${line}`);
    const before = new DocumentVersion('file:///a', 1, lines.join('\n'));
    assert.equal(before.lineCount, 3_000);
    lines.splice(1_500, 1, 'some', 'more', 'lines');
    assertSame(new DocumentVersion('file:///a', 2, lines.join('\n'), before), lines.join('\n'));
  });

  it('stays as it is when there is a later one', () => {
    const first = new DocumentVersion('file:///a', 1, 'a\nb');
    assert.deepEqual(first.positionAt(2), { line: 1, character: 0 });
    assert.equal(new DocumentVersion('file:///a', 2, 'a\nmore\nb', first).lineCount, 3);
    assert.equal(first.lineCount, 2);
    assert.equal(first.getText({ start: { line: 1, character: 0 }, end: { line: 1, character: 9 } }), 'b');
  });
});

function assertSame(version: DocumentVersion, text: string): void {
  const other = TextDocument.create('file:///a', 'ladder', 0, text);
  assert.equal(version.getText(), text);
  assert.equal(version.lineCount, other.lineCount);
  for (let offset = -1; offset <= text.length + 1; offset++) {
    assert.deepEqual(version.positionAt(offset), other.positionAt(offset));
  }
  for (let line = -1; line <= other.lineCount; line++) {
    assert.deepEqual(version.getLineRange(line), other.getLineRange(line));
    assert.equal(version.getEOLCharacters(line), other.getEOLCharacters(line));
    for (const character of [-1, 0, 1, 2, 50]) {
      assert.equal(version.offsetAt({ line, character }), other.offsetAt({ line, character }));
    }
  }
}
