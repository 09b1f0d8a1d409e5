import type { Commands } from './command';

/** Adds `ladder explain`. */
export function addExplain({ program, run }: Commands): void {
  program
    .command('explain')
    .usage('[RULE]')
    .summary('say what a rule finds, and why')
    .description('Says what a rule finds, why it matters, how to mend it and how to silence it.')
    .argument('[RULE]', 'the name of a rule; without one, all are listed')
    .action(
      run(async (context, rule: string | undefined) => {
        const { explain } = await import('../explain/explain');
        return explain(context, rule);
      }),
    );
}
