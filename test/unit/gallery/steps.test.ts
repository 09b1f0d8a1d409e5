import assert from 'node:assert/strict';
import { nameWords } from '../../../client/templates/framework-name';
import { takeSteps, type Back, type Step } from '../../../client/templates/steps';

interface Chosen {
  readonly names: readonly string[];
}

describe('taking steps', () => {
  /** Steps that answer as they are told, in order, and note where they stood. */
  function scripted(answers: ('next' | 'back' | 'giveUp')[]) {
    const asked: string[] = [];
    const stepOf =
      (name: string): Step<Chosen> =>
      (state, { step, steps }) => {
        asked.push(`${name} ${step}/${steps}`);
        const next: Chosen = { names: [...state.names, name] };
        const answer = answers.shift();
        const given: Chosen | Back<Chosen> | undefined =
          answer === 'next' ? next : answer === 'back' ? { back: next } : undefined;
        return Promise.resolve(given);
      };
    return { asked, steps: [stepOf('one'), stepOf('two'), stepOf('three')] };
  }

  it('asks for one thing after the other', async () => {
    const { asked, steps } = scripted(['next', 'next', 'next']);
    assert.deepEqual(await takeSteps<Chosen>({ names: [] }, steps), { names: ['one', 'two', 'three'] });
    assert.deepEqual(asked, ['one 1/3', 'two 2/3', 'three 3/3']);
  });

  it('goes back one step, and keeps what was chosen since', async () => {
    const { asked, steps } = scripted(['next', 'next', 'back', 'next', 'next']);
    assert.deepEqual(await takeSteps<Chosen>({ names: [] }, steps), {
      names: ['one', 'two', 'three', 'two', 'three'],
    });
    assert.deepEqual(asked, ['one 1/3', 'two 2/3', 'three 3/3', 'two 2/3', 'three 3/3']);
  });

  it('stays at the first step, from which there is no way back', async () => {
    const { asked, steps } = scripted(['back', 'giveUp']);
    assert.equal(await takeSteps<Chosen>({ names: [] }, steps), undefined);
    assert.deepEqual(asked, ['one 1/3', 'one 1/3']);
  });

  it('ends where the user gives up', async () => {
    const { asked, steps } = scripted(['next', 'giveUp']);
    assert.equal(await takeSteps<Chosen>({ names: [] }, steps), undefined);
    assert.equal(asked.length, 2);
  });
});

describe('the name of a new framework', () => {
  it('says which id and file it leads to', () => {
    assert.deepEqual(nameWords('Café Crew'), {
      message: 'Its id is cafe-crew, its file cafe-crew.ladder.yaml.',
      isFault: false,
    });
  });

  it('must be one that an id can be made of', () => {
    assert.deepEqual(nameWords('  '), { message: 'Give it a name.', isFault: true });
    assert.deepEqual(nameWords('— …'), {
      message: 'A name needs a letter from a to z, or a digit.',
      isFault: true,
    });
  });
});
