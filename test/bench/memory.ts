import { setTimeout as sleep } from 'node:timers/promises';
import type { Opened } from './keystrokes';
import { proseAt } from './places';

/** How long a server is left alone, in milliseconds, before it is looked how much memory it holds. */
const rest = 1_000;

/** The memory of a server, in megabytes, after `edits` letters more were typed, each with its diagnostics. */
export async function memoryAfter({ editor, text }: Opened, edits: number): Promise<number> {
  const at = proseAt(text, 0.5);
  for (let typed = 0; typed < edits; typed += 2) {
    editor.type(at, 'x');
    await editor.diagnostics();
    editor.type(at, '', 1);
    await editor.diagnostics();
  }
  await sleep(rest);
  return editor.memory();
}
