import { Editor } from './editor';
import { frameworkText } from './frameworks';
import { proseAt } from './places';
import type { Server } from './servers';
import { median } from './statistics';

const uri = 'file:///bench/bench.ladder.yaml';

/**
 * How many letters at least, and for how many milliseconds, are typed before any counts: code that was never run is slow,
 * and an author types for longer than it takes to get warm.
 */
const warmUp = { letters: 5, time: 1_500 };

/** A server with an open framework in one file. */
export interface Opened extends AsyncDisposable {
  readonly editor: Editor;
  readonly text: string;
  /** From the start of the process to the first diagnostics. */
  readonly openedAfter: number;
}

/** Starts a server and opens a framework of `lines` lines on it. */
export async function opened(server: Server, lines: number): Promise<Opened> {
  const text = frameworkText(lines);
  const editor = await Editor.start(server);
  await editor.open(uri, text);
  return {
    editor,
    text,
    openedAfter: editor.age,
    [Symbol.asyncDispose]: () => editor[Symbol.asyncDispose](),
  };
}

/** Milliseconds from each of `count` letters, typed at a place, to the diagnostics of the text with it: the median. */
export async function keystrokes({ editor, text }: Opened, share: number, count: number): Promise<number> {
  const at = proseAt(text, share);
  const times: number[] = [];
  const start = performance.now();
  let typed = 0;
  while (times.length < count) {
    const time = await timed(async () => {
      editor.type({ line: at.line, character: at.character + typed }, 'x');
      await editor.diagnostics();
    });
    typed++;
    if (typed > warmUp.letters && performance.now() - start > warmUp.time) times.push(time);
  }
  // The text is again as it was, for whoever measures next.
  editor.type(at, '', typed);
  await editor.diagnostics();
  return median(times);
}

/** How long something takes, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
