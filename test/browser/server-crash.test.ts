import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eventually } from './support/eventually';
import { Session } from './support/session';

describe('a language server that dies', () => {
  // A VS Code of its own, since nobody else wants its server to die.
  const session = Session.forTests();

  it('is started again, and the user is told once', async () => {
    const { text } = session.read('tracks/craft.ladder.yaml');
    const file = session.write('crash/craft.ladder.yaml', text.replace('track: craft', 'track: crash'));
    await using workbench = await session.open(file.file);
    await workbench.run('ladder.preview.openToSide');
    const title = (name: string) => workbench.webview().getByRole('heading', { level: 1, name, exact: true });
    await title('Engineering craft').waitFor();
    const message = workbench.notifications.filter({ hasText: /stopped unexpectedly and was started again/ });

    const first = await serverOf(session);
    process.kill(first, 'SIGKILL');
    await message.waitFor();
    const second = await serverOf(session, first);
    await workbench.goTo(file.at('name: |Engineering craft'));
    await workbench.type('Living ');
    await title('Living Engineering craft').waitFor();

    // VS Code shows a message once that comes twice, so the first has to go.
    await workbench.run('notifications.clearAll');
    await message.waitFor({ state: 'hidden' });
    process.kill(second, 'SIGKILL');
    await serverOf(session, second);
    await workbench.type('Long ');
    await title('Living Long Engineering craft').waitFor();
    // Messages leave the corner after a while, but not this list.
    await workbench.run('notifications.showList');
    const list = workbench.page.locator('.notifications-center.visible');
    await list.waitFor();
    assert.doesNotMatch(await list.innerText(), /language server/);
  });
});

/** The id of the process that is the host's language server, once there is one other than `before`. */
async function serverOf({ host }: Session, before?: number): Promise<number> {
  const home = dirname(host.folder);
  return eventually(() => {
    const found = processes().filter(
      ({ id, command }) => id !== before && command.includes(home) && /dist\/server\.js\b/.test(command),
    );
    const [only] = found;
    assert.ok(only && found.length === 1, `${found.length} language servers run`);
    return only.id;
  });
}

/** The processes of this machine, with their command lines. */
function processes(): { id: number; command: string }[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,args='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => ({ id: Number.parseInt(line, 10), command: line }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), command: commandOf(name) }));
}

/** The command line of a process; empty for one that has just ended. */
function commandOf(id: string): string {
  try {
    return readFileSync(join('/proc', id, 'cmdline'), 'utf8').replaceAll('\0', ' ');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return '';
    throw error;
  }
}
