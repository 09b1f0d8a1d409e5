import { getSystemErrorMap } from 'node:util';

/** The code of an error of the system, such as `ENOENT`; undefined for any other error. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What an error of the system means, in words such as `permission denied`; the message of any other error. */
export function reasonOf(error: Error): string {
  const number = 'errno' in error && typeof error.errno === 'number' ? error.errno : 0;
  const [, words] = getSystemErrorMap().get(number) ?? [];
  return words ?? error.message;
}
