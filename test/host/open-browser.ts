import { spawn } from 'node:child_process';
import { findOnPath } from './command';

/** Opens an address in the person's browser. Does nothing where there is none, or no screen to show it on. */
export function openBrowser(address: string): void {
  const opener =
    process.platform === 'darwin' ? findOnPath('open') : hasScreen() ? findOnPath('xdg-open') : undefined;
  if (opener === undefined) return;
  const child = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  // The address is printed as well, so a browser that does not open is no fault.
  child.once('error', () => undefined);
  child.unref();
}

function hasScreen(): boolean {
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}
