import type { ImportOptions } from '../import/import-files';
import { listExamples } from '../help';
import type { Commands } from './command';

/** Adds `ladder import`. */
export function addImport({ program, run }: Commands): void {
  const command = program
    .command('import')
    .usage('[options] FILE…')
    .summary('make a ladder file of pages, tables and other files')
    .description(
      'Makes a ladder file of text, Markdown, CSV, XLSX, JSON, YAML or a program’s literals, and prints it. What is in ' +
        'them is recognised; what is not understood is kept in comments, and told. Several files become one framework.',
    )
    .argument('<FILE...>', 'the files; - for standard input')
    .option('-o, --out <PATH>', 'write it to a file, or under a name of its own into a folder')
    .option('-f, --force', 'overwrite the file that --out names')
    .action(
      run(async (context, files: string[], options: ImportOptions) => {
        const { importFiles } = await import('../import/import-files');
        return importFiles(context, files, options);
      }),
    );
  listExamples(command, [
    ['ladder import skills.xlsx --out skills.ladder.yaml', 'a workbook'],
    ['ladder import page.txt > page.ladder.yaml', 'the text of a page, as it is copied in a browser'],
    ['pandoc roles.docx -t gfm | ladder import -', 'a document, by way of Markdown'],
  ]);
}
