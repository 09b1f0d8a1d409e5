import { chromium, type Browser } from 'playwright-core';
import { findOnPath, isExecutable } from './command';
import { installDebianPackages } from './debian';
import { Problem } from './problem';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** The browser, and fonts, without which its pictures hold empty boxes. */
const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];

/**
 * The path of a Chromium or Chrome: the one that the environment variable CHROME_PATH names, else one in the usual
 * places, else Debian's, which is installed where that may be done. Throws a {@link Problem} where there is none.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Problem(`CHROME_PATH names ${named}, which is no program that can be run.`);
  }
  const found = lookUp();
  if (found !== undefined) return found;
  await installDebianPackages('No Chromium or Chrome was found (CHROME_PATH can name one)', packages);
  const installed = lookUp();
  if (installed === undefined) throw new Problem('Chromium was installed, but is not on PATH.');
  return installed;
}

function lookUp(): string | undefined {
  return findOnPath(...names) ?? applications.find(isExecutable);
}

/** Starts a Chromium without a window. It ends when it is closed, or when this process ends. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    // Signals end this process through its own handlers, which end the browser too.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
}
