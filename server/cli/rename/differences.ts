import { createTwoFilesPatch } from 'diff';
import type { ChangedFile } from '../files/save';
import { shownPath } from '../files/shown-path';
import type { Paint } from '../output';
import { visible } from '../visible';

/** What changes in a file, in the form that `diff -u` gives and `patch -p1` takes. */
export function differences({ path, before, after }: ChangedFile, folder: string, paint: Paint): string {
  const name = shownPath(folder, path);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 1,
    stripTrailingCr: false,
  });
  return patch
    .split('\n')
    .slice(1)
    .map((line) => painted(line, paint))
    .join('\n');
}

function painted(line: string, paint: Paint): string {
  if (/^(---|\+\+\+) /.test(line)) return paint('bold', visible(line));
  if (line.startsWith('@@')) return paint('cyan', line);
  if (line.startsWith('+')) return paint('green', line);
  return line.startsWith('-') ? paint('red', line) : line;
}
