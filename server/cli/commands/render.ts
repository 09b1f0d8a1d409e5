import { InvalidArgumentError, Option } from 'commander';
import { exportFormats } from '../../export-protocol';
import { parseView, viewAdvice, viewForms } from '../../service/features/export/export-view';
import { listed } from '../../service/text/wording';
import type { RenderOptions } from '../render/render';
import { listExamples } from '../help';
import { withChoices } from './choice';
import { rootOption, type Commands } from './command';

/** Adds `ladder render`. */
export function addRender({ program, run }: Commands): void {
  const command = program
    .command('render')
    .usage('[options] [PATH]')
    .summary('write a framework as a page, a table or data')
    .description(
      'Writes a framework, or a part of it, as one HTML page, Markdown, CSV or JSON: the same, to the byte, as the ' +
        'editor’s export. What each format holds is described in docs/export.md.',
    )
    .argument('[PATH]', 'a ladder file, or a folder with a framework; the working folder where there is none')
    .addOption(
      withChoices(
        new Option('-f, --format <FORMAT>', 'what to write; unsaid, the end of the name in --out tells'),
        exportFormats,
      ),
    )
    .addOption(
      new Option('-v, --view <VIEW>', `which part: ${listed(viewForms, 'or')}`)
        .argParser(viewOf)
        .default('framework'),
    )
    .option('--framework <ID>', 'which framework, where there are several')
    .option('-o, --out <FILE>', 'where to; - is the standard output', '-')
    .addOption(rootOption())
    .action(
      run(async (context, path: string | undefined, options: RenderOptions) => {
        const { render } = await import('../render/render');
        return render(context, path, options);
      }),
    );
  listExamples(command, [
    ['ladder render --out framework.html', 'the framework of this folder as a page to read and print'],
    ['ladder render --format csv --view grid', 'which level each position asks for, as a table'],
    ['ladder render tracks/craft.ladder.yaml --view track:craft -o craft.md', 'one track as Markdown'],
  ]);
}

function viewOf(text: string): string {
  if (!parseView(text)) throw new InvalidArgumentError(viewAdvice(text));
  return text;
}
