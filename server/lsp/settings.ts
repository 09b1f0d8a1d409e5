/** The value of `ladder.lint`, whatever an editor sends under `ladder`. */
export function lintOf(settings: unknown): Readonly<Record<string, unknown>> {
  const lint = valueAt(settings, 'lint');
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

/** What stands under a key; undefined where an editor sends something else than an object. */
export function valueAt(settings: unknown, key: string): unknown {
  return isObject(settings) ? Reflect.get(settings, key) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
