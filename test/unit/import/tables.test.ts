import assert from 'node:assert/strict';
import { imported, madeFrom, refused } from './support';

/** A text in UTF-16, with its mark. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
}

const rows = `Skill;Level;Criterion;Example;Theme;Notes
Foundations;1;Writes postmortems;Wrote one;Building;ask Ann
;1;"Makes ""safe"" changes";;;
;2;Designs systems;;;
Mobile;1;Delivers features;"Added a button
Added two";Building;
`;

const madeOfRows = `framework: rows
name: Rows

categories:
  - id: building
    name: Building

tracks:
  - track: foundations
    name: Foundations
    category: building
    levels:
      - level: 1
        criteria:
          - text: Writes postmortems
            examples:
              - Wrote one
          # Line 2: Notes: ask Ann
          - Makes "safe" changes
      - level: 2
        criteria:
          - Designs systems

  - track: mobile
    name: Mobile
    category: building
    levels:
      - level: 1
        criteria:
          - text: Delivers features
            examples:
              - Added a button
              - Added two
`;

describe('importing tables', () => {
  it('reads skills down and levels across, with a category that stands over several rows', async () => {
    assert.equal(
      await madeFrom(
        'matrix.csv',
        `Engineering skills,,,,
Category,Skill,Level 1,Level 2: Owning,Owner
Building,Foundations,"Writes postmortems
Makes changes
E.g. Made safe changes","Owns systems:
• Designs them
• E.g. Designed one",Ann
,Mobile,Delivers features,n/a,
Leading,Hiring,Helps,Interviews,
Rest,,,,
`,
      ),
      `framework: engineering-skills
name: Engineering skills

scale:
  - level: 1
  - level: 2
    name: Owning

categories:
  - id: building
    name: Building
  - id: leading
    name: Leading

tracks:
  - track: foundations
    name: Foundations
    category: building
    owner: Ann
    levels:
      - level: 1
        criteria:
          - Writes postmortems
          - Makes changes
        examples:
          - Made safe changes
      - level: 2
        summary: 'Owns systems:'
        criteria:
          - Designs them
        examples:
          - Designed one

  - track: mobile
    name: Mobile
    category: building
    levels:
      - level: 1
        criteria:
          - Delivers features
      - level: 2
        # Line 8: n/a

  - track: hiring
    name: Hiring
    category: leading
    levels:
      - level: 1
        criteria:
          - Helps
      - level: 2
        criteria:
          - Interviews

# Line 10: Rest
`,
    );
  });

  it('reads levels down and skills across', async () => {
    const text = await madeFrom('x.csv', 'Level,Scope,Help\nJunior,Tasks,Asks\nSenior,Projects,Helps\n');
    assert.match(text, /- track: scope\n[^]*- level: 1\n {8}criteria:\n {10}- Tasks\n[^]*- track: help\n/);
    assert.match(text, /scale:\n {2}- level: 1\n {4}name: Junior\n/);
  });

  it('reads two rows of headers: criteria and examples under each level', async () => {
    const text = await madeFrom(
      'x.csv',
      'Skill,Level 1,,Level 2,\n,Criteria,Examples,Criteria,Examples\nCraft,Tests,Tested,Reviews,Reviewed\n',
    );
    assert.match(text, /- level: 1\n {4}criteria:\n {6}- Tests\n {4}examples:\n {6}- Tested\n/);
    assert.match(text, /- level: 2\n {4}criteria:\n {6}- Reviews\n {4}examples:\n {6}- Reviewed\n/);
  });

  it('reads a criterion on each row, by the words of the header', async () => {
    assert.equal(await madeFrom('rows.csv', rows), madeOfRows);
  });

  it('reads tabs, a byte order mark, UTF-16 and other line ends as well', async () => {
    assert.equal(await madeFrom('rows.tsv', rows.replaceAll(';', '\t')), madeOfRows);
    assert.equal(await madeFrom('rows.csv', `\uFEFF${rows}`), madeOfRows);
    assert.equal(await madeFrom('rows.csv', utf16(rows, 'le')), madeOfRows);
    assert.equal(await madeFrom('rows.csv', utf16(rows, 'be')), madeOfRows);
    assert.equal(await madeFrom('rows.csv', rows.replaceAll('\n', '\r\n')), madeOfRows);
    assert.equal(await madeFrom('rows.csv', `sep=;\n${rows}`), madeOfRows.replace('Line 2', 'Line 3'));
  });

  it('reads what Windows writes in its own letters', async () => {
    const text = await madeFrom(
      'x.csv',
      new Uint8Array(Buffer.from('Skill,L1,L2\nCaf\xe9,Br\xfcht,x\n', 'latin1')),
    );
    assert.match(text, /track: cafe\nname: Café\n[^]*- Brüht/);
  });

  it('takes a theme for the skill, where no column is one', async () => {
    const text = await madeFrom(
      'x.csv',
      'Level,Theme,Description\nJunior,Delivery,Plans\nSenior,Delivery,Leads\n',
    );
    assert.match(text, /track: delivery\n[^]*- Plans\n[^]*- Leads\n/);
  });

  it('keeps formulas as the text that they are', async () => {
    assert.match(
      await madeFrom('x.csv', `Skill,L1,L2\nA,=1+1,"=CMD|' /C calc'!A0"\n`),
      /- =1\+1\n[^]*- =CMD\|' \/C calc'!A0\n/,
    );
  });

  it('reads a table of standard input', async () => {
    const { text, fileName } = await imported({ '': rows });
    assert.match(text, /^# Imported from standard input: a table with a criterion on each row/);
    assert.equal(fileName, 'imported-framework.ladder.yaml');
  });

  it('tells the line of a quote that is not closed', async () => {
    assert.equal(
      await refused('x.csv', 'Skill,Level 1,Level 2\nA,"b,c\nd,e,f\n'),
      '3: A quote that starts a cell here, or above, is not closed.',
    );
  });

  it('says so where no header is found', async () => {
    assert.match(await refused('x.csv', 'a,b\nc,d\n'), /^No header was found in this table/);
  });
});
