import { Option } from 'commander';
import type { RenameOptions } from '../rename/rename';
import { listExamples } from '../help';
import { withChoices } from './choice';
import { rootOption, type Commands } from './command';
import { renameKinds } from '../rename/kinds';

/** Adds `ladder rename`. */
export function addRename({ program, run }: Commands): void {
  const command = program
    .command('rename')
    .usage('[options] OLD NEW [PATH…]')
    .summary('give something another id, wherever it is named')
    .description(
      'Gives a track, criterion, level, ladder, position or category another id, wherever it is named: in all files of its ' +
        'framework, prose included.',
    )
    .argument('<OLD>', 'its id, or a reference such as foundations.backfills or foundations@3')
    .argument('<NEW>', 'the new id')
    .argument(
      '[PATH...]',
      'where it is defined, where that is not clear; the working folder where there are none',
    )
    .addOption(
      withChoices(
        new Option('-k, --kind <KIND>', 'what it is, where the id alone is not clear'),
        renameKinds,
      ),
    )
    .option('-n, --dry-run', 'show what would change, and change nothing')
    .addOption(rootOption())
    .action(
      run(async (context, oldId: string, newId: string, paths: string[], options: RenameOptions) => {
        const { renameId } = await import('../rename/rename');
        return renameId(context, { oldId, newId, paths, options });
      }),
    );
  listExamples(command, [
    ['ladder rename foundations.backfills safe-backfills', 'a criterion'],
    ['ladder rename --dry-run foundations basics', 'see first what renaming a track would change'],
    ['ladder rename --kind category building making', 'a category, where a track is called so, too'],
  ]);
}
