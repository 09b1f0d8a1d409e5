/**
 * Lays out YAML by Prettier. All that is big and rarely needed is behind this module, which hosts load when it is first
 * asked for; nothing else may import it but for its types.
 */
import { diffArrays } from 'diff';
import * as yaml from 'prettier/plugins/yaml';
import { format } from 'prettier/standalone';

/** How a text is to be laid out. */
export interface LayoutOptions {
  /** How many columns a level is indented by. */
  readonly tabSize: number;
  readonly singleQuotes: boolean;
}

/** The zero-based lines from `start` to `end` (exclusive) that others, without line ends, take the place of. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/**
 * What has to be changed for a text to be laid out, in its order. Comments and the breaks in prose stay. Undefined for a
 * text that is not YAML to Prettier, whose parser is an older one than ours.
 */
export type Formatter = (text: string, options: LayoutOptions) => Promise<readonly LineChange[] | undefined>;

/** Beyond this column, short lists and maps that are written on one line are written below each other. */
const width = 120;

export const formatYaml: Formatter = async (text, options) => {
  const lines = text.split(/\r\n|\r|\n/);
  const laidOut = await layOut(lines.join('\n'), options);
  return laidOut === undefined ? undefined : changesBetween(lines, laidOut.split('\n'));
};

async function layOut(text: string, { tabSize, singleQuotes }: LayoutOptions): Promise<string | undefined> {
  try {
    return await format(text, {
      parser: 'yaml',
      plugins: [yaml],
      tabWidth: tabSize,
      singleQuote: singleQuotes,
      proseWrap: 'preserve',
      printWidth: width,
    });
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function changesBetween(before: string[], after: string[]): LineChange[] {
  const changes: LineChange[] = [];
  let line = 0;
  for (const { value, added, removed } of diffArrays(before, after)) {
    const last = changes.at(-1);
    const end = added ? line : line + value.length;
    if (added || removed) {
      const lines = added ? value : [];
      if (last?.end === line) changes.splice(-1, 1, { ...last, end, lines: [...last.lines, ...lines] });
      else changes.push({ start: line, end, lines });
    }
    line = end;
  }
  return changes.flatMap(byLine);
}

/** Where as many lines come as go, each takes the place of one. */
function byLine(change: LineChange): LineChange[] {
  const { start, end, lines } = change;
  if (end - start !== lines.length) return [change];
  return lines.map((line, index) => ({ start: start + index, end: start + index + 1, lines: [line] }));
}
