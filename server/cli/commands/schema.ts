import { readFile } from 'node:fs/promises';
import type { Commands } from './command';
import { exitCode } from '../exit-code';
import { schemaFile } from '../../node/shipped-files';

/** Adds `ladder schema`. */
export function addSchema({ program, run }: Commands): void {
  program
    .command('schema')
    .summary('print the JSON Schema of the format')
    .description('Prints the JSON Schema of ladder files, for editors and tools that check YAML by one.')
    .action(
      run(async ({ out }) => {
        out.write(await readFile(schemaFile, 'utf8'));
        return exitCode.fine;
      }),
    );
}
