import assert from 'node:assert/strict';
import { coalesce, type NextTurn } from '../../../server/lsp/coalesce';

const nextTurn: NextTurn = (run) => void setImmediate(run);

/** Lets what is due in the next turns of the event loop happen. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => void setImmediate(resolve));
}

describe('What is asked for several times', () => {
  it('is done once, and again when it is asked for again', async () => {
    let done = 0;
    const ask = coalesce(nextTurn, () => done++);
    ask();
    ask();
    assert.equal(done, 0, 'it is not done at once');
    await turns(10);
    assert.equal(done, 1);
    ask();
    await turns(10);
    assert.equal(done, 2);
  });

  it('comes after what is read in the next turn, and after the answer to that', async () => {
    const happened: string[] = [];
    coalesce(nextTurn, () => happened.push('diagnostics'))();
    setImmediate(() => {
      happened.push('request');
      setImmediate(() => happened.push('answer'));
    });
    await turns(10);
    assert.deepEqual(happened, ['request', 'answer', 'diagnostics']);
  });
});
