import assert from 'node:assert/strict';
import { Drawings } from '../../../client/preview/drawings';

/** Drawings, and what their page was asked. */
function drawings(): { all: Drawings; sent: { id: number; svg: string }[] } {
  const sent: { id: number; svg: string }[] = [];
  return { all: new Drawings((id, svg) => sent.push({ id, svg })), sent };
}

describe('The pictures that a page draws', () => {
  it('are asked for as soon as the page is there', async () => {
    const { all, sent } = drawings();
    const first = all.ask('<svg>1</svg>');
    assert.equal(sent.length, 0);
    all.start();
    const second = all.ask('<svg>2</svg>');
    assert.deepEqual(
      sent.map(({ svg }) => svg),
      ['<svg>1</svg>', '<svg>2</svg>'],
    );
    all.answer({ id: sent[1]!.id, png: 'two' });
    all.answer({ id: sent[0]!.id, png: 'one' });
    assert.deepEqual(await Promise.all([first, second]), ['one', 'two']);
  });

  it('are not, where the page says why, or goes', async () => {
    const { all, sent } = drawings();
    all.start();
    const first = all.ask('<svg>1</svg>');
    const second = all.ask('<svg>2</svg>');
    all.answer({ id: sent[0]!.id, fault: 'It is too large' });
    all.end();
    await assert.rejects(first, /It is too large/);
    await assert.rejects(second, /closed or hidden/);
  });

  it('take no answer twice, nor one to nothing', async () => {
    const { all, sent } = drawings();
    all.start();
    const picture = all.ask('<svg/>');
    all.answer({ id: 77, png: 'none' });
    all.answer({ id: sent[0]!.id, png: 'one' });
    all.answer({ id: sent[0]!.id, png: 'other' });
    assert.equal(await picture, 'one');
  });
});
