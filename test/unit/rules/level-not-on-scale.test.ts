import assert from 'node:assert/strict';
import { findings, framework, including, track } from './support';

const inline = (...levels: string[]): string[] => [
  'tracks:',
  '  - track: a',
  '    name: A',
  '    levels:',
  ...levels.map((level) => `      - { level: ${level}, summary: Works at ${level} }`),
];

describe('The rule `level-not-on-scale`', () => {
  it('lets a track use any of the scale’s levels, however they are written', async () => {
    assert.deepEqual(
      await findings(
        framework(
          'scale: [{ level: 1 }, { level: "2" }, { level: 3 }, { level: senior }]',
          ...inline('2', '"3"', 'senior'),
        ),
      ),
      [],
    );
  });

  it('tells the scale, and the nearest number', async () => {
    assert.deepEqual(
      await findings(framework('scale: [{ level: 1 }, { level: 2 }, { level: 5 }]', ...inline('1', '4'))),
      [
        [
          'level-not-on-scale: 4',
          "Level `4` is not on the framework's scale, which has `1`, `2` and `5`. The nearest is `5`.",
        ],
      ],
    );
  });

  it('tells the nearest word, in the order of the scale', async () => {
    assert.deepEqual(
      await findings(framework('scale: [{ level: senior }, { level: junior }]', ...inline('senoir'))),
      [
        [
          'level-not-on-scale: senoir',
          "Level `senoir` is not on the framework's scale, which has `senior` and `junior`. The nearest is `senior`.",
        ],
      ],
    );
  });

  it('asks for whole numbers where there is no scale', async () => {
    assert.deepEqual(await findings(framework(...inline('7', 'senior'))), [
      [
        'level-not-on-scale: senior',
        'Level `senior` is not a whole number, and the framework has no `scale` that could name it.',
      ],
    ]);
  });

  it('checks the files that a framework includes', async () => {
    const files = {
      'acme.ladder.yaml': `${including}scale: [{ level: 1 }]\n`,
      'tracks/a.ladder.yaml': track('- level: 2', '  summary: Works'),
    };
    assert.deepEqual(
      (await findings(files, 'level-not-on-scale')).map(([mark]) => mark),
      ['level-not-on-scale: 2'],
    );
  });

  it('says nothing in a file on its own, whose scale is not known', async () => {
    assert.deepEqual(await findings(track('- level: senior', '  summary: Works')), []);
  });

  it('leaves what can be no level to the rules `schema` and `invalid-id`', async () => {
    assert.deepEqual(
      (await findings(framework('scale: [{ level: 1 }]', ...inline('-1', '1.5', 'Senior')))).map(
        ([mark]) => mark,
      ),
      ['schema: -1', 'schema: 1.5', 'invalid-id: Senior'],
    );
  });
});
