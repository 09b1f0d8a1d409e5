import { Option } from 'commander';
import { layouts } from '../../service/templates/library';
import type { InitOptions } from '../init/init';
import { listExamples } from '../help';
import { withChoices } from './choice';
import type { Commands } from './command';

/** Adds `ladder init`. */
export function addInit({ program, run }: Commands): void {
  const command = program
    .command('init')
    .usage('[options] [NAME]')
    .summary('start a framework from templates')
    .description(
      'Writes a new framework from the templates that come with the program. What is there already is left as it is.',
    )
    .argument('[NAME]', 'what the framework is called; else it has the name of its folder')
    .option('-s, --starter <STARTER>', 'what to start from: small, medium or large', 'small')
    .addOption(new Option('--skills <A,B>', 'the skills, instead of those of the starter').argParser(idsOf))
    .addOption(new Option('--ladders <A,B>', 'the ladders, instead of those of the starter').argParser(idsOf))
    .addOption(
      withChoices(
        new Option('--layout <LAYOUT>', 'all in one file, or a file for each skill and ladder'),
        layouts,
      ),
    )
    .option('-o, --out <FOLDER>', 'where to write it', '.')
    .option('-l, --list', 'list the templates, and write nothing')
    .action(
      run(async (context, name: string | undefined, options: InitOptions) => {
        const { init } = await import('../init/init');
        return init(context, name, options);
      }),
    );
  listExamples(command, [
    ['ladder init "Acme Engineering"', 'a small framework, in this folder'],
    ['ladder init --starter large --out career', 'a framework for a whole organisation'],
    ['ladder init --skills craft,mobile --layout folder', 'two skills, each in a file of its own'],
    ['ladder init --list', 'see what there is'],
  ]);
}

/** The ids in a list with commas; none in an empty one. */
function idsOf(text: string): string[] {
  return text
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
}
