import assert from 'node:assert/strict';
import { takenBack } from '../../../server/service/templates/take-back';

describe('what was written before a file failed', () => {
  const full = new Error('The disk is full.');

  it('is removed, and the failure told', async () => {
    const removed: string[] = [];
    const thrown = await takenBack(full, ['a', 'b'], (path) => Promise.resolve(removed.push(path)));
    assert.equal(thrown, full);
    assert.deepEqual(removed, ['a', 'b']);
  });

  it('is named where it can’t be removed', async () => {
    const thrown = await takenBack('EACCES', ['a', 'tracks/b', 'c'], (path) =>
      path === 'c' ? Promise.resolve() : Promise.reject(new Error('no')),
    );
    assert.equal(thrown.message, 'EACCES. What was written before that could not be removed: a, tracks/b.');
  });
});
