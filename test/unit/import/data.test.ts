import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { reportText } from '../../../server/service/import/report';
import { inRoot } from '../../host/paths';
import { imported, madeFrom, refused } from './support';

const snowflake = {
  MOBILE: {
    displayName: 'Mobile',
    category: 'A',
    description: 'Builds for phones',
    milestones: [
      { summary: 'Works', signals: ['Delivers features'], examples: ['Added a button'] },
      { summary: 'Develops', signals: ['Migrates code', 'Reviews'], examples: [] },
    ],
  },
  WEB_CLIENT: {
    category: 'A',
    milestones: [{ summary: 'Works', signals: ['Builds pages'], examples: ['Built one'] }],
  },
};

const madeOfSnowflake = `categories:
  - id: a
    name: A

tracks:
  - track: mobile
    name: Mobile
    category: a
    description: Builds for phones
    levels:
      - level: 1
        summary: Works
        criteria:
          - Delivers features
        examples:
          - Added a button
      - level: 2
        summary: Develops
        criteria:
          - Migrates code
          - Reviews

  - track: web-client
    name: Web client
    category: a
    levels:
      - level: 1
        summary: Works
        criteria:
          - Builds pages
        examples:
          - Built one
`;

describe('importing data', () => {
  it('reads the shape of Snowflake', async () => {
    const { text, recognised } = await imported({ 'engineering.json': JSON.stringify(snowflake, null, 2) });
    assert.deepEqual(recognised, [
      {
        source: 'engineering.json',
        what: 'data in the shape of Snowflake',
        reason: '2 skills with “milestones”',
      },
    ]);
    assert(text.endsWith(`framework: engineering\nname: Engineering\n\n${madeOfSnowflake}`), text);
  });

  it('reads it out of a program without running it, and keeps the code', async () => {
    const script = `// @flow
import * as d3 from 'd3'
export const tracks: Tracks = ${JSON.stringify(snowflake).replaceAll('"', "'").replace("'Works'", '`Wo` + "rks"')} // end
export const titles = [
  {label: 'Engineer I', minPoints: 0, maxPoints: 16},
  {label: 'Staff Engineer', minPoints: 17},
]
export const total = (map: Map): number => { throw new Error('run') }
`;
    const text = await madeFrom('acme.js', script);
    assert(text.includes(madeOfSnowflake), text);
    assert.match(
      text,
      /ladders:\n {2}- ladder: titles\n {4}name: Titles\n {4}positions:\n {6}- id: engineer-i\n {8}name: Engineer I\n {8}points: \{ min: 0, max: 16 \}\n[^]*points: \{ min: 17 \}\n/,
    );
    assert.match(text, /# Line 2: import \* as d3 from 'd3'\n/);
    assert.match(
      text,
      /# Line 8: export const total = \(map: Map\): number => \{ throw new Error\('run'\) \}\n$/,
    );
  });

  it('reads the whole of Snowflake as it was converted by others', async function () {
    const folder = inRoot('..', 'shared', 'frameworks', 'snowflake', 'tracks');
    if (!existsSync(folder)) this.skip();
    const tracks = readdirSync(folder).map(
      (name) => parse(readFileSync(`${folder}/${name}`, 'utf8')) as PublicTrack,
    );
    const data = tracks.map(
      ({ track, name, category, description, levels }) =>
        [
          track.toUpperCase().replaceAll('-', '_'),
          {
            displayName: name,
            category,
            description,
            milestones: levels.map(({ summary, criteria, examples }) => ({
              summary,
              signals: criteria,
              examples,
            })),
          },
        ] as const,
    );
    const { text, report } = await imported({ 'snowflake.json': JSON.stringify(Object.fromEntries(data)) });
    assert.equal(reportText(report), '16 tracks, 5 levels, 240 criteria, 240 examples; nothing is left over');
    const made = (parse(text) as { tracks: PublicTrack[] }).tracks;
    const oneSpace = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/ {2,}/g, ' '));
    assert.deepEqual(
      made.map(({ levels }) => levels),
      oneSpace(tracks.map(({ levels }) => levels)),
    );
  });

  it('reads skills that hold their levels under other names', async () => {
    const text = await madeFrom(
      'design.yaml',
      `title: Design
topics:
  - title: Craft
    summary: How we draw
    levels:
      - title: Novice
        summary: Learns
        criteria: [Draws, "E.g. drew a form"]
      - title: Master
        criteria:
          - text: Teaches
            examples: [Taught]
            supportingUrls: [{label: Guide, url: "https://x.example/a"}]
            weight: 3
`,
    );
    assert.match(text, /^framework: design\nname: Design\n\nscale:\n {2}- level: 1\n {4}name: Novice\n/);
    assert.match(text, /summary: Learns\n {8}criteria:\n {10}- Draws\n {8}examples:\n {10}- Drew a form\n/);
    assert.match(
      text,
      /- text: Teaches\n {12}examples:\n {14}- Taught\n {12}resources:\n {14}- label: Guide\n {16}url: https:\/\/x\.example\/a\n {10}# Line 14: weight: 3\n/,
    );
  });

  it('reads levels that are keys', async () => {
    const text = await madeFrom(
      'x.json',
      '{"skills": {"Quality": {"levels": {"beginner": ["Samples"], "expert": ["Plans"]}}}}',
    );
    assert.match(text, /track: quality\n[^]*- Samples\n[^]*- Plans\n/);
  });

  it('reads a list of competencies, with levels and themes that are told of beside it', async () => {
    assert.equal(
      await madeFrom(
        'engineering.yml',
        `name: Engineering
sheet: abc
levels:
  - id: junior
    name: Junior Engineer
  - id: senior-1
    name: Senior Engineer 1
themes:
  - id: tech
    name: Technical
    summary: Knows the trade
competencies:
  - id: 7ed8deae-2dbb-4830-bca0-9e6cee038bff
    summary: Looks after a computer
    examples: [Keeps it up to date]
    supportingUrls: []
    level: junior
    theme: tech
    proficiency: Awareness
  - summary: Designs systems
    level: senior-1
    theme: tech
`,
      ),
      `# Line 2: sheet: abc
framework: engineering
name: Engineering

scale:
  - level: junior
    name: Junior Engineer
  - level: senior-1
    name: Senior Engineer 1

tracks:
  - track: tech
    name: Technical
    description: Knows the trade
    levels:
      - level: junior
        criteria:
          - id: 7ed8deae-2dbb-4830-bca0-9e6cee038bff
            text: Looks after a computer
            examples:
              - Keeps it up to date
          # Line 19: proficiency: Awareness
      - level: senior-1
        criteria:
          - Designs systems
`,
    );
  });

  it('reads a list of what once were rows of a sheet', async () => {
    const text = await madeFrom('x.json', '[{"Skill": "Craft", "Level 1": "Tests", "Level 2": "Reviews"}]');
    assert.match(text, /track: craft\n[^]*- Tests\n[^]*- Reviews\n/);
  });

  it('follows aliases and merged maps', async () => {
    const text = await madeFrom(
      'x.yaml',
      'base: &b {criteria: [Tests]}\ntracks:\n  - name: Craft\n    levels:\n      - {level: 1, <<: *b}\n      - {level: 2, criteria: [Reviews]}\n',
    );
    assert.match(text, /- level: 1\n {4}criteria:\n {6}- Tests\n/);
  });

  it('keeps an alias that stands for nothing, and a merge of what is no map, as text', async () => {
    const { text, report } = await imported({
      'a.yaml':
        'Craft:\n  <<: from elsewhere\n  levels:\n    - level: 1\n      criteria: [*tests, Reviews]\n',
    });
    assert.match(text, /- "?'?\*tests/);
    assert.ok(report.kept.some((note) => note.text === '<<: from elsewhere'));
  });

  it('takes an alias for the last anchor of its name above it', async () => {
    const { text } = await imported({
      'a.yaml': 'a: &a First\nCraft:\n  levels:\n    - level: 1\n      criteria: [*a, &a Second, *a]\n',
    });
    assert.match(text, /- First\n +- Second\n +- Second\n/);
  });

  it('says of a ladder file that it is one', async () => {
    for (const text of ['track: a\nname: A\nlevels:\n  - level: 1\n', 'framework: a\nname: A\n']) {
      assert.equal(await refused('x.yaml', text), 'This is a ladder file already: open it as it is.');
    }
  });
});

interface PublicTrack {
  track: string;
  name: string;
  category: string;
  description: string;
  levels: { level: number; summary: string; criteria: string[]; examples: string[] }[];
}
