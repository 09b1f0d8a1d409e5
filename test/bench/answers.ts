import assert from 'node:assert/strict';
import { timed, type Opened } from './keystrokes';
import { statusAt } from './places';
import { median } from './statistics';

/** How often is asked before it counts. */
const warmUp = 3;

/** Milliseconds from a letter, and a completion that is asked for right behind it, to the answer: the median. */
export async function completions(opened: Opened, count: number): Promise<number> {
  const { editor } = opened;
  const end = statusAt(opened.text, 0.5);
  return afterKeystrokes(opened, count, async () => {
    const items = await editor.complete({ line: end.line, character: end.character + 1 });
    assert(items.length > 0, 'there is something to complete');
  });
}

/** The same for what is shown of the key under the pointer. */
export async function hovers(opened: Opened, count: number): Promise<number> {
  const { editor } = opened;
  const { line } = statusAt(opened.text, 0.5);
  return afterKeystrokes(opened, count, () => editor.hover({ line, character: 6 }));
}

/** Types a letter behind `status: active` and asks at once; then takes it back and waits until all is quiet again. */
async function afterKeystrokes(
  { editor, text }: Opened,
  count: number,
  ask: () => Promise<void>,
): Promise<number> {
  const end = statusAt(text, 0.5);
  const times: number[] = [];
  for (let asked = 0; asked < count + warmUp; asked++) {
    const checked = [editor.diagnosticsOf(editor.version + 1)];
    const time = await timed(async () => {
      editor.type(end, 'x');
      await ask();
    });
    if (asked >= warmUp) times.push(time);
    await Promise.all(checked);
    editor.type(end, '', 1);
    await editor.diagnostics();
  }
  return median(times);
}
