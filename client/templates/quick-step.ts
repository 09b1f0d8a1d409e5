import {
  Disposable,
  QuickInputButtons,
  window,
  type InputBox,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
} from 'vscode';
import type { StepPlace } from './steps';

/** What a step that is shown can end with: what was accepted, the way back, or another button of its own. */
export type StepEnd<Value> = { readonly value: Value } | { readonly button: QuickInputButton };

interface StepInput {
  title: string | undefined;
  step: number | undefined;
  totalSteps: number | undefined;
  ignoreFocusOut: boolean;
  buttons: readonly QuickInputButton[];
}

/** Says whether a step ended by the way back. */
export function isBack<Value>(end: StepEnd<Value>): boolean {
  return 'button' in end && end.button === QuickInputButtons.Back;
}

/**
 * Shows a quick pick, and answers how it ended; undefined where the user gave up.
 *
 * @param prepare fills it in
 * @param accept the value that is accepted; undefined leaves it open
 */
export async function askPick<Item extends QuickPickItem, Value>(
  title: string,
  place: StepPlace,
  prepare: (pick: QuickPick<Item>) => void,
  accept: (pick: QuickPick<Item>) => Value | undefined,
): Promise<StepEnd<Value> | undefined> {
  const pick = window.createQuickPick<Item>();
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  setUp(pick, title, place);
  prepare(pick);
  return ended(pick, () => accept(pick));
}

/** Shows an input box, and answers how it ended; undefined where the user gave up. */
export async function askText(
  title: string,
  place: StepPlace,
  prepare: (box: InputBox) => void,
  accept: (box: InputBox) => string | undefined,
): Promise<StepEnd<string> | undefined> {
  const box = window.createInputBox();
  setUp(box, title, place);
  prepare(box);
  return ended(box, () => accept(box));
}

function setUp(input: StepInput, title: string, { step, steps }: StepPlace): void {
  input.title = title;
  // What is looked at meanwhile, such as a template, must not end it.
  input.ignoreFocusOut = true;
  if (steps === 1) return;
  input.step = step;
  input.totalSteps = steps;
  if (step > 1) input.buttons = [QuickInputButtons.Back];
}

function ended<Value>(
  input: QuickPick<QuickPickItem> | InputBox,
  accept: () => Value | undefined,
): Promise<StepEnd<Value> | undefined> {
  return new Promise((resolve) => {
    const end = (how: StepEnd<Value> | undefined): void => {
      resolve(how);
      subscriptions.dispose();
    };
    const subscriptions = Disposable.from(
      input,
      input.onDidAccept(() => {
        const value = accept();
        if (value !== undefined) end({ value });
      }),
      input.onDidTriggerButton((button) => end({ button })),
      input.onDidHide(() => end(undefined)),
    );
    input.show();
  });
}
