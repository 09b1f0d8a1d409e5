import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './commands/check';
import type { Commands } from './commands/command';
import { addExplain } from './commands/explain';
import { addImport } from './commands/import';
import { addInit } from './commands/init';
import { addRename } from './commands/rename';
import { addRender } from './commands/render';
import { addSchema } from './commands/schema';
import { contextOf, type Context, type Surroundings } from './context';
import { CannotRun, errorText, exitCode, type ExitCode } from './exit-code';
import { listExamples } from './help';

/**
 * Runs `ladder` as a shell does. Answers the exit code.
 *
 * @param args what stands behind the program's name
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const context = contextOf(args, surroundings);
  let code: ExitCode = exitCode.fine;
  const program = createProgram(context, (answered) => (code = answered));
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    await context.out.finished();
    const error = context.out.error;
    if (error) throw new CannotRun(`What there is to say can't be written: ${error.message}`);
    return code;
  } catch (error) {
    // What commander has to say, it has said.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fine : exitCode.couldNotRun;
    context.err.write(`${context.err.paint('red', 'ladder:')} ${errorText(error)}\n`);
    return exitCode.couldNotRun;
  }
}

function createProgram(context: Context, setExitCode: (code: ExitCode) => void): Command {
  const { out, err } = context;
  const program = new Command('ladder')
    .description('Checks and changes career frameworks kept as text: *.ladder.yaml files.')
    .version(version, '-V, --version', 'say which version this is')
    .option('--color', 'colour what is written, even where it is no terminal')
    .option('--no-color', 'colour nothing')
    .helpOption('-h, --help', 'explain the program, or a command')
    .helpCommand('help [COMMAND]', 'explain a command')
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      minWidthToWrap: 20,
      subcommandTerm: (command) => [command.name(), command.usage()].join(' ').replace('[options] ', ''),
      styleTitle: (title) => out.paint('bold', title),
    })
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: (text) => err.write(text),
      outputError: (text, write) => write(text.replace(/^error:/, err.paint('red', 'ladder:'))),
      getOutHelpWidth: () => Math.min(out.columns ?? 100, 100),
      getErrHelpWidth: () => Math.min(err.columns ?? 100, 100),
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    })
    .showHelpAfterError('Try `ladder --help`, or `ladder help COMMAND`.');
  const commands: Commands = {
    program,
    run:
      (action) =>
      async (...args) =>
        setExitCode(await action(context, ...args)),
  };
  program.commandsGroup('Starting:');
  addInit(commands);
  addImport(commands);
  program.commandsGroup('Checking:');
  addCheck(commands);
  program.commandsGroup('Changing:');
  addRename(commands);
  program.commandsGroup('Writing:');
  addRender(commands);
  program.commandsGroup('Looking up:');
  addExplain(commands);
  addSchema(commands);
  listExamples(program, [
    ['ladder init "Acme Engineering"', 'start a framework from templates'],
    ['ladder check', 'check all ladder files in this folder'],
    ['ladder check --fix frameworks', 'mend what needs no decision, and tell what is left'],
    [
      'ladder rename foundations.backfills safe-backfills',
      'give a criterion another id wherever it is named',
    ],
    ['ladder import skills.xlsx --out skills.ladder.yaml', 'make a ladder file of a workbook'],
    ['ladder render --out framework.html', 'write the framework of this folder as a page'],
    ['ladder explain level-gap', 'say what a rule finds, and why'],
  ]);
  program.addHelpText(
    'after',
    `\n${out.paint('bold', 'Exit codes:')}
  0  fine
  1  problems were found, or something was refused
  2  it could not run, or not on all: a wrong option, what is missing or can't be read`,
  );
  return program;
}
