import { themes, type Theme } from '../../host/profile';
import type { Workbench } from '../../host/workbench';
import type { Session } from './session';

/** The classes that VS Code has itself under each theme, and that it gives the page of a webview. */
const classes: Readonly<Record<Theme, { readonly workbench: string; readonly page: string }>> = {
  light: { workbench: 'vs', page: 'vscode-light' },
  dark: { workbench: 'vs-dark', page: 'vscode-dark' },
  'high-contrast': { workbench: 'hc-black', page: 'vscode-high-contrast' },
  'high-contrast-light': { workbench: 'hc-light', page: 'vscode-high-contrast-light' },
};

/** How often the settings are written. */
const attempts = 5;

/**
 * Gives a VS Code a theme, and waits until it has it, and the page of the webview that is shown first has it too.
 * VS Code may not hear of the settings when they are the first file in a new folder, so they are written until it does.
 */
export async function wear(session: Session, workbench: Workbench, theme: Theme): Promise<void> {
  const worn = workbench.page.locator(`.monaco-workbench.${classes[theme].workbench}`);
  for (let attempt = 0; attempt < attempts; attempt++) {
    session.write('.vscode/settings.json', JSON.stringify({ 'workbench.colorTheme': themes[theme] }));
    if (await workbench.isShown(worn)) break;
  }
  await workbench.webview().locator(`body.${classes[theme].page}`).waitFor();
}
