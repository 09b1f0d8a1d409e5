import { exampleStart } from '../../rules/example-in-criteria';
import { sentenceCase } from '../../text/wording';
import { clean } from './clean';

/** A line that is set out as an item of a list. */
export interface Item {
  /** The columns before its mark. */
  readonly indent: number;
  /** The mark: `•`, `-`, `2.`. */
  readonly mark: string;
  readonly text: string;
}

// The last are those of symbol fonts, which come out of documents as letters for private use.
const bullets = '•◦▪▫‣⁃·●○■□◆◇➢➤►▶→✓✔✗☐☑∙⦁\uF0B7\uF0A7\uF0D8\uF076\uF0FC';
const bullet = new RegExp(
  `^([\\s]*)([${bullets}]|[-–—*+o](?=\\s)|\\(?\\d{1,2}[.)](?=\\s)|[a-z][.)](?=\\s))\\s*(.*)$`,
  'su',
);
const onlyBullet = new RegExp(`^\\s*[${bullets}]\\s*$`, 'u');

/** The line as an item, where it starts with a bullet, a dash or a number. */
export function itemOf(line: string): Item | undefined {
  const [, indent, mark, text] = bullet.exec(line) ?? [];
  if (indent === undefined || mark === undefined || text === undefined) return undefined;
  return { indent: indent.replaceAll('\t', '    ').length, mark, text: clean(text) };
}

/** Whether a line has a bullet and nothing behind it: what it marks stands on the next line, as PDFs have it. */
export function isBareBullet(line: string): boolean {
  return onlyBullet.test(line);
}

/** What else starts an example, beside what the rule about criteria knows. */
const otherStart = /^\s*(?:examples?\s*:|z\.\s?B\.|p\.\s?ex\.)\s*/iu;
const emphasised = /^\s*[*_]{1,3}((?:e\.\s?g\b\.?|eg\b\.?|for example|examples?)\s*[:,]?)[*_]{1,3}/iu;
const inBrackets = /^\s*\(\s*(e\.?\s?g\b.*)\)\.?\s*$/isu;

/**
 * The example that a text is, without the "E.g." that says so: `E.g. made safe changes` gives `Made safe changes`.
 * Undefined where the text does not say that it is an example.
 */
export function exampleOf(text: string): string | undefined {
  const bare = text.replace(emphasised, '$1').replace(inBrackets, '$1');
  const start = exampleStart(bare) || (otherStart.exec(bare)?.[0] ?? '');
  if (start === '') return undefined;
  const example = bare
    .slice(start.length)
    .replace(/^\s*[:–—-]\s*/u, '')
    .trim();
  return example === '' ? undefined : sentenceCase(example);
}

/** What the lines under a heading within a level are. */
export type Section = 'criteria' | 'examples' | 'summary' | 'description';

const sections: readonly (readonly [Section, RegExp])[] = [
  [
    'examples',
    /^(?:some )?(?:examples?|example (?:tasks|behaviou?rs|projects|work)|evidence|for example|e\.g\.?)$/i,
  ],
  [
    'criteria',
    /^(?:criteria|signals|behaviou?rs|expectations|indicators|responsibilities|what (?:this|it) looks like|you)$/i,
  ],
  ['summary', /^(?:summary|overview|in short)$/i],
  ['description', /^(?:description|definition|about)$/i],
];

/** What a line such as `Examples:` says of those under it. */
export function sectionOf(line: string): Section | undefined {
  const plain = clean(line)
    .replace(/[*_#]+/g, '')
    .replace(/\s*:$/, '')
    .trim();
  return sections.find(([, form]) => form.test(plain))?.[0];
}
