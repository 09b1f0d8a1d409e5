import { Session } from './support/session';

// Not in a folder of its own: of what is deleted in a new folder, VS Code may not hear.
const file = 'navigation.ladder.yaml';
const text = `track: navigation
name: Navigation
levels:
  - level: 1
    summary: Finds the way
    criteria:
      - Reads the map before leaving
`;

describe('a preview of a file that is deleted', () => {
  // A VS Code of its own: the shared one opens again what other tests left unsaved, which would be closed in place of this.
  const examples = Session.forTests();

  it('says so, also after VS Code was loaded again, and shows the file as soon as it is back', async () => {
    examples.write(file, text);
    // A file in the address would be opened again.
    await using workbench = await examples.open();
    await workbench.openFile(file);
    await workbench.run('ladder.preview.openToSide');
    const table = workbench.webview().getByRole('heading', { level: 1, name: 'Navigation' });
    await table.waitFor();
    await workbench.focusText();
    await workbench.run('workbench.action.closeActiveEditor');
    await workbench.tab(file).waitFor({ state: 'detached' });

    examples.remove(file);
    const gone = workbench.webview().getByRole('heading', { level: 1, name: 'This file is gone' });
    await gone.waitFor();

    await workbench.reload();
    await gone.waitFor({ timeout: 45_000 });

    examples.write(file, text.replace('name: Navigation', 'name: Wayfinding'));
    await workbench.webview().getByRole('heading', { level: 1, name: 'Wayfinding' }).waitFor();
    examples.remove(file);
  });
});
