import assert from 'node:assert/strict';
import { Latest } from '../../../client/preview/latest';

/** A question that the test answers when it likes. */
class Questions {
  readonly asked: { token: AbortSignal; answer: () => void }[] = [];
  readonly latest = new Latest<AbortSignal>(
    () => {
      const controller = new AbortController();
      return { token: controller.signal, cancel: () => controller.abort(), dispose: () => undefined };
    },
    (token) => new Promise<void>((answer) => void this.asked.push({ token, answer })),
  );

  /** Answers the question under way, and lets what waits for that go on. */
  async answer(): Promise<void> {
    this.asked.at(-1)!.answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('Asking for the latest', () => {
  it('asks at once', () => {
    const { latest, asked } = new Questions();
    latest.ask();
    assert.equal(asked.length, 1);
  });

  it('cancels the question under way when there is a newer one', () => {
    const { latest, asked } = new Questions();
    latest.ask();
    latest.ask();
    assert.equal(asked[0]!.token.aborted, true);
  });

  it('lets one question wait, however many come', async () => {
    const questions = new Questions();
    for (let count = 0; count < 5; count++) questions.latest.ask();
    assert.equal(questions.asked.length, 1);
    await questions.answer();
    assert.equal(questions.asked.length, 2);
    assert.equal(questions.asked[1]!.token.aborted, false);
    await questions.answer();
    assert.equal(questions.asked.length, 2);
  });

  it('asks again after it has come to rest', async () => {
    const questions = new Questions();
    questions.latest.ask();
    await questions.answer();
    questions.latest.ask();
    assert.equal(questions.asked.length, 2);
  });

  it('drops what waits when it is disposed of', async () => {
    const questions = new Questions();
    questions.latest.ask();
    questions.latest.ask();
    questions.latest.dispose();
    await questions.answer();
    assert.equal(questions.asked.length, 1);
  });
});
