import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Settings by name, as in `settings.json`. */
export type Settings = Readonly<Record<string, unknown>>;

/** The themes that VS Code comes with, by what they look like. */
export const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;
export type Theme = keyof typeof themes;

/** A first look without anything that is not about ladder files, and nothing that speaks to the outside. */
const quiet: Settings = {
  'chat.commandCenter.enabled': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  // As in a desktop VS Code: what is typed is unsaved until it is saved.
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.title': '${dirty}${activeEditorShort}${separator}${rootName}',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * Key chords for commands: the first stands for the first command, and so on. No command of VS Code has them, and none is
 * with a letter (C, V, X) that a page keeps for its clipboard whatever else is held down.
 */
const chords = Array.from('abdefghijklmnopqrstuwyz', (key) => `ctrl+alt+shift+${key}`);

/**
 * Writes a user's settings and key bindings into a new profile.
 *
 * @param userData the folder of the profile
 * @param settings what to set beyond the quiet first look
 * @param commands ids of commands that shall have a key
 * @returns the key of each of them, in VS Code's notation
 */
export function writeProfile(
  userData: string,
  settings: Settings,
  commands: readonly string[],
): ReadonlyMap<string, string> {
  if (commands.length > chords.length) throw new Error(`There are keys for ${chords.length} commands.`);
  const bindings = commands.map((command, index) => ({ key: chords[index] ?? '', command }));
  const folder = join(userData, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
  writeFileSync(join(folder, 'keybindings.json'), JSON.stringify(bindings, null, 2));
  return new Map(bindings.map(({ command, key }) => [command, key]));
}
