/** An answer to a step by which one goes back to the step before; what was chosen so far is kept. */
export interface Back<State> {
  readonly back: State;
}

/** Where a step stands among the others, counted from one. */
export interface StepPlace {
  readonly step: number;
  readonly steps: number;
}

/** Asks for one thing. Answers what is chosen then; undefined where the user gives up. */
export type Step<State> = (state: State, place: StepPlace) => Promise<State | Back<State> | undefined>;

/**
 * Takes one step after the other, and back where the user goes back. From the first one there is no way back.
 *
 * @returns what was chosen; undefined where the user gave up
 */
export async function takeSteps<State extends object>(
  start: State,
  steps: readonly Step<State>[],
): Promise<State | undefined> {
  let state = start;
  let index = 0;
  for (let step = steps[index]; step; step = steps[index]) {
    const answer = await step(state, { step: index + 1, steps: steps.length });
    if (answer === undefined) return undefined;
    if (isBack(answer)) {
      state = answer.back;
      index = Math.max(0, index - 1);
    } else {
      state = answer;
      index++;
    }
  }
  return state;
}

function isBack<State extends object>(answer: State | Back<State>): answer is Back<State> {
  return 'back' in answer;
}
