import { findOnPath, run } from './command';
import { Problem } from './problem';

/**
 * Installs Debian packages. Throws a {@link Problem} that says what to install where this process may not do so, or
 * where the system is not Debian's.
 *
 * @param what what they are for, as the beginning of a sentence: `Chromium is missing`
 */
export async function installDebianPackages(what: string, packages: readonly string[]): Promise<void> {
  const aptGet = findOnPath('apt-get');
  const names = packages.join(' ');
  if (aptGet === undefined || process.getuid?.() !== 0) {
    throw new Problem(`${what}. Install it, on Debian by: sudo apt-get install ${names}`);
  }
  console.log(`${what}: installing ${names}, which can take a minute …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run(aptGet, ['update', '-q'], { env });
    await run(aptGet, ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
  } catch (error) {
    throw new Problem(`${what}, and apt-get could not install ${names}: ${String(error)}`);
  }
}
