/** The value of `ladder.lint`, whatever an editor sends under `ladder`. */
export function lintOf(settings: unknown): Readonly<Record<string, unknown>> {
  if (!isObject(settings) || !('lint' in settings)) return {};
  const { lint } = settings;
  return isObject(lint) ? { ...lint } : {};
}

/**
 * The globs that `files.exclude` hides files by, whatever an editor sends. One that depends on other files beside
 * (`{"when": …}`) hides what a program makes of them, which no ladder file is, and is passed over.
 */
export function hiddenGlobsOf(setting: unknown): string[] {
  if (!isObject(setting)) return [];
  return Object.entries(setting).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
