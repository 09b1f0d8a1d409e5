import type { Command } from 'commander';

/** Adds examples to a command's help: command lines, each with what it does. */
export function listExamples(
  command: Command,
  examples: readonly (readonly [line: string, does: string])[],
): void {
  command.addHelpText('after', (): string => {
    const help = command.createHelp();
    const lines = examples.map(([line, does]) => `  ${line}\n      ${does}`);
    return `\n${help.styleTitle('Examples:')}\n${lines.join('\n')}`;
  });
}
