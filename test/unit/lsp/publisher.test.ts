import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Publisher, type Published } from '../../../server/lsp/publisher';
import { Waiters } from '../../protocol/support/waiters';

/** As many problems as one likes. */
const problems = (count: number): Diagnostic[] =>
  Array.from({ length: count }, (_, line) => ({
    range: { start: { line, character: 0 }, end: { line, character: 1 } },
    message: 'Wrong',
  }));

/** A publisher, what it is to say of each document, and what it sent. */
class World {
  readonly now = new Map<string, Published>();
  readonly failing = new Set<string>();
  readonly sent: Published[] = [];
  readonly failures: unknown[] = [];
  readonly limited: boolean[] = [];
  readonly #flushed = new Waiters<number>();
  #flushes = 0;
  readonly publisher = new Publisher(
    {
      compute: (key) => {
        if (this.failing.has(key)) throw new Error(`${key} cannot be looked at`);
        return this.now.get(key) ?? { uri: key, diagnostics: [] };
      },
      isOpen: (key) => this.now.get(key)?.version !== undefined,
      nextTurn: (run) => void setImmediate(run),
      send: (published) => void this.sent.push(published),
      failed: (error) => void this.failures.push(error),
      limited: (isLimited) => {
        if (this.limited.at(-1) !== isLimited) this.limited.push(isLimited);
        this.#flushed.add(++this.#flushes);
      },
    },
    { files: 2, problems: 10 },
  );

  closed(key: string, count: number): void {
    this.now.set(key, { uri: key, diagnostics: problems(count) });
  }

  open(key: string, version: number, count: number, uri = key): void {
    this.now.set(key, { uri, version, diagnostics: problems(count) });
  }

  /** Schedules documents, and waits until they have been looked at. Answers what was sent, as `uri: problems`. */
  async publish(...keys: string[]): Promise<string[]> {
    const [before, flushes] = [this.sent.length, this.#flushes];
    this.publisher.schedule(keys);
    await this.#flushed.find('the documents to be looked at', (count) => count > flushes);
    return this.sent.slice(before).map(({ uri, diagnostics }) => `${uri}: ${diagnostics.length}`);
  }
}

describe('The publisher', () => {
  it('sends what differs from before, and nothing of what never was', async () => {
    const world = new World();
    world.closed('a', 1);
    assert.deepEqual(await world.publish('a', 'b'), ['a: 1']);
    assert.deepEqual(await world.publish('a'), []);
    world.now.delete('a');
    assert.deepEqual(await world.publish('a'), ['a: 0']);
    assert.deepEqual(await world.publish('a'), []);
  });

  it('works out what is asked for several times at once only once, from what is last', async () => {
    const world = new World();
    world.open('a', 1, 1);
    world.publisher.schedule(['a']);
    world.open('a', 2, 3);
    assert.deepEqual(await world.publish('a'), ['a: 3']);
    assert.deepEqual(
      world.sent.map(({ version }) => version),
      [2],
    );
  });

  it('sends what is open first', async () => {
    const world = new World();
    world.closed('a', 1);
    world.open('b', 1, 1);
    assert.deepEqual(await world.publish('a', 'b'), ['b: 1', 'a: 1']);
  });

  it('says an open document’s version, though nothing is wrong in it', async () => {
    const world = new World();
    world.open('a', 7, 0);
    await world.publish('a');
    assert.deepEqual(world.sent, [{ uri: 'a', version: 7, diagnostics: [] }]);
  });

  it('takes back what it said of a file under another form of its URI', async () => {
    const world = new World();
    world.closed('a', 1);
    await world.publish('a');
    world.open('a', 1, 1, 'A');
    assert.deepEqual(await world.publish('a'), ['a: 0', 'A: 1']);
    world.closed('a', 1);
    assert.deepEqual(await world.publish('a'), ['A: 0', 'a: 1']);
  });

  it('goes on with the others when one fails', async () => {
    const world = new World();
    world.failing.add('a');
    world.closed('b', 1);
    assert.deepEqual(await world.publish('a', 'b'), ['b: 1']);
    assert.deepEqual(world.failures, [new Error('a cannot be looked at')]);
  });
});

describe('Problems of closed files', () => {
  it('are shown of as many files as the limit allows, and that there are more is said once', async () => {
    const world = new World();
    for (const key of ['a', 'b', 'c', 'd']) world.closed(key, 1);
    assert.deepEqual(await world.publish('a', 'b', 'c', 'd'), ['a: 1', 'b: 1']);
    assert.deepEqual(await world.publish('c', 'd'), []);
    assert.deepEqual(world.limited, [true]);
  });

  it('are shown up to a number in all', async () => {
    const world = new World();
    world.closed('a', 6);
    world.closed('b', 5);
    assert.deepEqual(await world.publish('a', 'b'), ['a: 6']);
    world.closed('b', 4);
    assert.deepEqual(await world.publish('b'), ['b: 4']);
    assert.deepEqual(world.limited, [true, false]);
  });

  it('are shown once there is room for them', async () => {
    const world = new World();
    for (const key of ['a', 'b', 'c']) world.closed(key, 1);
    await world.publish('a', 'b', 'c');
    world.closed('a', 0);
    await world.publish('a');
    await world.publish();
    assert.deepEqual(world.sent.at(-1), { uri: 'c', diagnostics: problems(1) });
    assert.deepEqual(world.limited, [true, false]);
  });

  it('are taken back where they become too many', async () => {
    const world = new World();
    world.closed('a', 1);
    await world.publish('a');
    world.closed('a', 11);
    assert.deepEqual(await world.publish('a'), ['a: 0']);
  });

  it('do not count in open files, which show all they have', async () => {
    const world = new World();
    for (const key of ['a', 'b', 'c']) world.open(key, 1, 50);
    assert.deepEqual(await world.publish('a', 'b', 'c'), ['a: 50', 'b: 50', 'c: 50']);
    assert.deepEqual(world.limited, [false]);
  });
});
