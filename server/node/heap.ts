/**
 * How much memory V8 may take beyond what is in use. By itself it lets the garbage grow to a multiple of that: a server
 * that answers keystrokes all day would hold twice of what it needs. It reads these flags at each collection, so they may
 * change while the program runs; of a flag that a later V8 does not know it says so on standard error, and goes on. What they do is told by `node --v8-options`.
 */
import { setFlagsFromString } from 'node:v8';

/** For a server that waits for keystrokes: garbage is collected early, which costs little where little is made. */
export function keepHeapSmall(): void {
  // The space for what is new stays as large as at the start: a megabyte for each of its halves.
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--optimize-for-size');
}

/** For work that makes a lot and keeps it, such as reading a workspace. These are V8's own defaults. */
export function letHeapGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--no-optimize-for-size');
}
