import type { LadderFile } from '../workspace/ladder-file';

/** How the lines of a file are laid out, so that what is inserted looks like what is there. */
export interface Layout {
  /** The spaces by which a map stands further in than its key. */
  readonly step: number;
  /** The spaces by which a list's dashes stand further in than its key: 0 where they stand level with it. */
  readonly dash: number;
}

const keyThenChild = /^( *)(?:- +)*[\w-]+:[ ]*(?:#.*)?\r?\n(?:[ ]*\r?\n)*( *)(-(?= |$))?/gm;

/** The layout of a file, from the first lists and maps in it; two spaces where there are none. */
export function layoutOf({ document }: LadderFile): Layout {
  const found: { step?: number; dash?: number } = {};
  for (const [match, indent = '', child = '', isDash] of document.getText().matchAll(keyThenChild)) {
    const key = match.search(/[^ -]/);
    const further = child.length - key;
    if (isDash !== undefined && further >= 0) found.dash ??= further;
    // Behind a dash, the distance is the dash's own.
    if (isDash === undefined && further > 0 && indent.length === key) found.step ??= further;
    if (found.step !== undefined && found.dash !== undefined) break;
  }
  const step = found.step ?? stepFrom(found.dash);
  return { step, dash: found.dash ?? step };
}

/** Dashes that stand further in than their key show the step; level with it, they say nothing of it. */
function stepFrom(dash: number | undefined): number {
  return dash === undefined || dash === 0 ? 2 : dash;
}
