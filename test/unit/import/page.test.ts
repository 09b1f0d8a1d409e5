import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportText } from '../../../server/service/import/report';
import { inRoot } from '../../host/paths';
import { imported, madeFrom, missingWords } from './support';

/** The page that the project started from; it is no part of the project, and not everywhere. */
const sourcePage = inRoot('..', 'shared', 'source', 'foundations-skill-page.txt');

interface TrackText {
  readonly levels: { level: number; summary: string; criteria: string[]; examples: string[] }[];
}

describe('importing the page of a skill', () => {
  it('reads the source page whole: five levels of three criteria and three examples', async function () {
    if (!existsSync(sourcePage)) this.skip();
    const page = readFileSync(sourcePage, 'utf8');
    const { text, report, fileName } = await imported({ 'foundations-skill-page.txt': page });
    assert.equal(
      reportText(report),
      '1 track, 5 levels, 15 criteria, 15 examples; 3 lines kept as comments: 1, 2, 90',
    );
    assert.equal(fileName, 'foundations.ladder.yaml');
    const { levels, ...track } = parse(text) as TrackText;
    assert.deepEqual(track, {
      track: 'foundations',
      name: 'Foundations',
      description:
        'Develops expertise in foundational systems, such as deployments, pipelines, databases and machine learning',
    });
    assert.deepEqual(
      levels.map(({ level, criteria, examples }) => [level, criteria.length, examples.length]),
      [1, 2, 3, 4, 5].map((level) => [level, 3, 3]),
    );
    for (const { summary, criteria, examples } of levels) {
      assert.match(summary, /^(?:Works|Develops|Designs|Builds|Is) /);
      for (const line of [...criteria, ...examples]) assert.doesNotMatch(line, /^E\.g|^[•\s]/);
      for (const line of [summary, ...criteria, ...examples]) assert(page.includes(line), line);
    }
    assert.deepEqual(missingWords(page, text), []);
  });

  it('reads a page with other words for levels, and several skills one after the other', async () => {
    assert.equal(
      await madeFrom(
        'skills.txt',
        `Communication

Shares the right amount of information with the right people at the right time.

Beginner
Communicates when asked
– Listens without interrupting

Expert
– Explains what is complex
Mentorship

Helps others grow in all that they do, every day.

Beginner
– Offers support
Expert
– Mentors many
`,
      ),
      `framework: skills
name: Skills

scale:
  - level: 1
    name: Beginner
  - level: 2
    name: Expert

tracks:
  - track: communication
    name: Communication
    description: Shares the right amount of information with the right people at the right time.
    levels:
      - level: 1
        summary: Communicates when asked
        criteria:
          - Listens without interrupting
      - level: 2
        criteria:
          - Explains what is complex

  - track: mentorship
    name: Mentorship
    description: Helps others grow in all that they do, every day.
    levels:
      - level: 1
        criteria:
          - Offers support
      - level: 2
        criteria:
          - Mentors many
`,
    );
  });

  it('takes any short lines over lists for levels, where nothing better is there', async () => {
    const text = await madeFrom('Hiring.txt', 'Seed\n• Helps\n\nSapling\n• Interviews\n\nTree\n• Plans\n');
    assert.match(text, /level: 1\n {4}name: Seed\n {4}criteria:\n {6}- Helps/);
    assert.match(text, /level: 3\n {4}name: Tree/);
  });

  it('puts together what a narrow page has broken, and reads what copying leaves behind', async () => {
    assert.equal(
      await madeFrom(
        'Foundations.txt',
        [
          'Level\u00a01 – Learning',
          '\uf0b7 Writes “thorough” post-',
          'mortems for service outages that',
          'others can learn from',
          '●\u00a0Makes\u200b simple   changes',
          'Page 1 of 2',
          '•',
          'Reviews the changes of',
          '',
          'other people',
          '  ◦ e.g., reviewed a schema',
          '(E.g. resolved an outage)',
        ].join('\r\n'),
      ),
      `track: foundations
name: Foundations
levels:
  - level: 1
    name: Learning
    criteria:
      - Writes “thorough” post-mortems for service outages that others can learn from
      - Makes simple changes
      - text: Reviews the changes of other people
        examples:
          - Reviewed a schema
    examples:
      - Resolved an outage

# Line 6: Page 1 of 2
`,
    );
  });

  it('takes each line for a criterion, where copying has lost the bullets', async () => {
    const text = await madeFrom(
      'Craft.txt',
      'Level 1\nWorks with care\nWrites tests\nReads code\nE.g. read a library\n\nLevel 2\nTeaches\nReviews\n',
    );
    assert.match(text, /summary: Works with care\n {4}criteria:\n {6}- Writes tests\n {6}- Reads code\n/);
    assert.match(text, /examples:\n {6}- Read a library\n/);
  });

  it('reads headings that say which of the lines under them are examples', async () => {
    const text = await madeFrom(
      'Craft.txt',
      'Level 1\nExpectations:\n• Writes tests\nExamples:\n• Wrote one\n',
    );
    assert.match(text, /criteria:\n {6}- Writes tests\n {4}examples:\n {6}- Wrote one\n/);
  });

  it('takes a sentence behind the number of a level for its summary', async () => {
    const text = await madeFrom('Craft.txt', 'Level 1: Works with care on what is already there\n• Reads\n');
    assert.match(text, /- level: 1\n {4}summary: Works with care on what is already there\n/);
  });
});
