/**
 * How much memory V8 may take beyond what is in use. By itself it lets the garbage grow to a multiple of that: a server
 * that answers keystrokes all day would hold twice of what it needs. It reads these flags (`node --v8-options` tells of
 * them) at each collection, so they may change while the program runs. Of one that it does not know it says so on standard
 * error, and goes on.
 */
import { setFlagsFromString } from 'node:v8';

/** For a server that waits for keystrokes: garbage is collected early, which costs little where little is made. */
export function keepHeapSmall(): void {
  // The space for what is new stays as large as at the start: a megabyte for each of its halves.
  setFlagsFromString('--semi-space-growth-factor=1');
  // And what is old grows by no more than this before it is collected, or by the eight megabytes that V8 allows in any case.
  setFlagsFromString('--heap-growing-percent=40');
}

/** For work that makes a lot and keeps it, such as reading a workspace. These are V8's own defaults. */
export function letHeapGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--heap-growing-percent=0');
}
