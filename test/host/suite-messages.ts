/** What the suite inside VS Code and its runner tell each other. */

/** The environment variable that names the file that the counts go to. */
export const resultVariable = 'LADDER_TEST_RESULT';
/** The environment variable that holds the text or pattern that a test's title must hold to be run. */
export const grepVariable = 'LADDER_TEST_GREP';
/** The line on the console before which only VS Code itself has spoken. */
export const beginning = 'Tests begin.';
