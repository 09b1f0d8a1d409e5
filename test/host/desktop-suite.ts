import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { readCounts, type Counts } from './counts';
import { inRoot, root } from './paths';
import { Problem } from './problem';
import { writeProfile } from './profile';
import { bundleVsCodeSuite } from './suite-bundle';
import { grepVariable, resultVariable } from './suite-messages';
import { temporaryFolder } from './temporary-folder';

/**
 * Runs the suite of VS Code in a desktop VS Code, which is downloaded unless it was before. Throws when there is none,
 * or when the suite does not come to its end.
 */
export async function runDesktopSuite(grep: string | undefined): Promise<Counts> {
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    throw new Problem('A desktop VS Code needs a screen. Without one: xvfb-run -a npm run test:desktop');
  }
  using bundle = await bundleVsCodeSuite();
  using temporary = temporaryFolder();
  const result = join(temporary.path, 'result.json');
  const workspace = join(temporary.path, 'examples');
  const userData = join(temporary.path, 'user');
  cpSync(inRoot('examples'), workspace, { recursive: true });
  writeProfile(userData, {}, []);
  try {
    await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: bundle.entry,
      extensionTestsEnv: { [resultVariable]: result, [grepVariable]: grep },
      launchArgs: [
        workspace,
        '--user-data-dir',
        userData,
        '--disable-extensions',
        '--disable-workspace-trust',
      ],
    });
  } catch (error) {
    // It throws for tests that failed, too; those were counted.
    if (readCounts(result) === undefined) throw error;
  }
  const counts = readCounts(result);
  if (counts === undefined) throw new Problem('The suite in VS Code broke off; its console says why.');
  return counts;
}
