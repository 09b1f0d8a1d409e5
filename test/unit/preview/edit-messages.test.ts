import assert from 'node:assert/strict';
import { isFromPage } from '../../../client/preview/messages';
import { readSavedPage } from '../../../client/preview/saved-page';
import { at } from './support/table';

const ask = {
  kind: 'ask',
  source: at(3),
  position: 'lead',
  track: 'craft',
  was: { kind: 'unsaid' },
  ask: { kind: 'required', level: '3' },
};
const move = { kind: 'move', source: at(3), was: 'A', track: 'craft', level: '2' };
const text = { kind: 'text', source: at(3), was: 'A', text: 'B' };

describe('an edit that the preview’s page sends', () => {
  it('is one of those that there are, whole', () => {
    const whole = [ask, { ...ask, was: { kind: 'required' } }, move, { ...move, before: at(5) }, text];
    for (const edit of whole) assert.ok(isFromPage({ type: 'edit', id: 1, edit }), JSON.stringify(edit));
  });

  it('is nothing else', () => {
    const others: unknown[] = [
      undefined,
      {},
      { ...ask, source: undefined },
      { ...ask, was: undefined },
      { ...ask, ask: { kind: 'all' } },
      { ...ask, ask: { kind: 'optional', level: 3 } },
      { ...ask, position: 3 },
      { ...move, level: 2 },
      { ...move, before: 3 },
      { ...text, text: undefined },
      { ...text, kind: 'delete' },
    ];
    for (const edit of others) {
      assert.equal(isFromPage({ type: 'edit', id: 1, edit }), false, JSON.stringify(edit));
    }
    assert.equal(isFromPage({ type: 'edit', edit: text }), false);
  });
});

describe('texts that are being changed, as they were kept,', () => {
  const draft = {
    track: 'craft',
    place: { level: 1, row: 'example', criterion: 0, example: 2 },
    was: 'A',
    text: 'B',
  };
  const read = (...saved: unknown[]) => readSavedPage({ views: {}, drafts: saved })?.drafts;

  it('are read as they were written, each with a key of its own', () => {
    const summary = { ...draft, place: { level: 1, row: 'summary' } };
    assert.deepEqual(read(draft, summary), [
      { key: 0, ...draft },
      { key: 1, ...summary },
    ]);
  });

  it('are left out where they are of another form', () => {
    const place = { level: '1', row: 'summary' };
    const others = [
      undefined,
      3,
      {},
      { ...draft, was: 3 },
      { ...draft, place },
      { ...draft, place: { level: 1 } },
    ];
    assert.equal(read(...others), undefined);
    assert.equal(readSavedPage({ views: {}, drafts: 'B' })?.drafts, undefined);
  });
});
