/** What can be broken in the layout of the preview's page. Bundled into the page: see `layout.ts`. */
import { focusedUnseen, focusUnseen } from './layout/focus';
import { laidOut, scrollerOf } from './layout/geometry';
import { cellsOutOfLine, headsOutOfView } from './layout/tables';
import { textsInWrongDirection, textsOutside, textsOverlapping, widerThanPane } from './layout/texts';

export type CheckName = keyof typeof checks;

/** Each answers what is broken, in words; nothing where all is well. */
export const checks = {
  widerThanPane,
  textsOutside,
  textsOverlapping,
  textsInWrongDirection,
  cellsOutOfLine,
  headsOutOfView,
  focusUnseen,
} satisfies Record<string, () => string[] | Promise<string[]>>;

export { focusedUnseen };

/** What all checks find, or some of them, from the upper edge of the view on. */
export async function faults(names = Object.keys(checks) as CheckName[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    scrollerOf(document).scrollTo(0, 0);
    await laidOut();
    found.push(...(await checks[name]()).map((fault) => `${name}: ${fault}`));
  }
  return found;
}
