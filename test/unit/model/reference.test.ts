import assert from 'node:assert/strict';
import { findProseReferences, parseReference } from '../../../server/service/model/reference';

describe('A reference', () => {
  it('is a track or ladder, a level of a track, or a criterion or position', () => {
    assert.deepEqual(parseReference('foundations'), { owner: 'foundations' });
    assert.deepEqual(parseReference('foundations@3'), {
      owner: 'foundations',
      part: { kind: 'level', id: '3', start: 12 },
    });
    assert.deepEqual(parseReference('foundations.backfills'), {
      owner: 'foundations',
      part: { kind: 'member', id: 'backfills', start: 12 },
    });
  });

  it('may name ids that are none, and is then parted at its first mark', () => {
    assert.deepEqual(parseReference('People Skills.Größe & v1.2@3'), {
      owner: 'People Skills',
      part: { kind: 'member', id: 'Größe & v1.2@3', start: 14 },
    });
    assert.deepEqual(parseReference('a b'), { owner: 'a b' });
  });

  it('is no text of another form', () => {
    for (const text of ['', ' ', ' a', 'a.b ', 'a\nb', '@3', '.x', 'a.', 'a@', '[[a]]', 'a|b']) {
      assert.equal(parseReference(text), undefined, text);
    }
  });
});

describe('In prose, a reference', () => {
  const texts = (prose: string): string[] => findProseReferences(prose).map(({ text }) => text);

  it('stands in double brackets, with a label after a bar where the author gives one', () => {
    assert.deepEqual(findProseReferences('See [[a@1]] and [[b.c|the one]].'), [
      { text: 'a@1', start: 6, end: 9 },
      { text: 'b.c', label: 'the one', start: 18, end: 21 },
    ]);
  });

  it('is not seen in code, however many backquotes part it off', () => {
    assert.deepEqual(texts('`[[a]]` [[b]] ``x ` [[c]]`` [[d]]'), ['b', 'd']);
    assert.deepEqual(texts('```` [[a]] ``` [[b]] ```` [[c]]'), ['c']);
  });

  it('is seen behind a backquote that nothing closes', () => {
    assert.deepEqual(texts('a ` b [[c]] `` d'), ['c']);
  });

  it('may have a label over two lines, and an id only on one', () => {
    assert.deepEqual(texts('[[a|one\n two]] [[b\nc]]'), ['a']);
  });

  it('may be empty, and is not seen in single brackets', () => {
    assert.deepEqual(texts('[[]] [a] [[b]'), ['']);
  });
});
