import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { fixture, type Fixture } from '../fixture';
import { track } from '../rules/support';

const example = track('- level: 1', '  criteria: [E.g. one]');
const acme = (...lint: string[]): string =>
  `framework: acme\nname: Acme\ninclude: [tracks/*]\n${lint.length > 0 ? `lint: { ${lint.join(', ')} }\n` : ''}`;

function severities(made: Fixture, name = 'tracks/a.ladder.yaml'): (DiagnosticSeverity | undefined)[] {
  return made.diagnostics(name).map((diagnostic) => diagnostic.severity);
}

describe('The severity of a finding', () => {
  it('is the rule’s own where nobody says otherwise', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme(), 'tracks/a.ladder.yaml': example });
    assert.deepEqual(severities(made), [DiagnosticSeverity.Warning]);
  });

  for (const [severity, expected] of [
    ['off', []],
    ['hint', [DiagnosticSeverity.Hint]],
    ['info', [DiagnosticSeverity.Information]],
    ['warning', [DiagnosticSeverity.Warning]],
    ['error', [DiagnosticSeverity.Error]],
  ] as const) {
    it(`is what the framework’s \`lint\` says: ${severity}`, async () => {
      const files = {
        'acme.ladder.yaml': acme(`example-in-criteria: ${severity}`),
        'tracks/a.ladder.yaml': example,
      };
      assert.deepEqual(severities(await fixture(files)), expected);
    });

    it(`is what the editor’s setting says, above the framework’s \`lint\`: ${severity}`, async () => {
      const files = {
        'acme.ladder.yaml': acme('example-in-criteria: info'),
        'tracks/a.ladder.yaml': example,
      };
      const made = await fixture(files);
      made.service.configure({ lint: { 'example-in-criteria': severity } });
      assert.deepEqual(severities(made), expected);
    });
  }

  it('goes by the editor’s setting alone in a file on its own', async () => {
    const made = await fixture({ 'tracks/a.ladder.yaml': example });
    made.service.configure({ lint: { 'example-in-criteria': 'error' } });
    assert.deepEqual(severities(made), [DiagnosticSeverity.Error]);
  });

  it('passes over names and severities that there are none of, whatever an editor sends', async () => {
    const made = await fixture({ 'tracks/a.ladder.yaml': example });
    made.service.configure({
      lint: { 'example-in-criteria': 'loud', nonsense: 'error', kind: 3, schema: null },
    });
    assert.deepEqual(severities(made), [DiagnosticSeverity.Warning]);
  });

  it('counts for the framework’s own file, too', async () => {
    const made = await fixture({
      'acme.ladder.yaml': `${acme('placeholder-text: hint')}description: TODO\n`,
      'tracks/a.ladder.yaml': track('- level: 1', '  summary: Works'),
    });
    assert.deepEqual(severities(made, 'acme.ladder.yaml'), [DiagnosticSeverity.Hint]);
  });

  it('follows the framework’s file as it is edited: every file of it is named as changed', async () => {
    const made = await fixture({ 'acme.ladder.yaml': acme(), 'tracks/a.ladder.yaml': example });
    made.open('acme.ladder.yaml', acme('example-in-criteria: off'));
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(severities(made), []);
  });

  it('changes when the framework goes, even in a file that defines nothing', async () => {
    const made = await fixture({
      'acme.ladder.yaml': acme('kind: off'),
      'tracks/a.ladder.yaml': 'name: A\n',
    });
    assert.deepEqual(severities(made), []);
    await made.write({ 'acme.ladder.yaml': undefined });
    assert(made.changes.at(-1)?.has(made.uri('tracks/a.ladder.yaml')));
    assert.deepEqual(severities(made), [DiagnosticSeverity.Error]);
  });
});

describe('A file that two frameworks include', () => {
  const one =
    'framework: one\nname: One\ninclude: [tracks/*]\nscale: [{ level: 1 }]\nlint: { example-in-criteria: hint }\n';
  const two =
    'framework: two\nname: Two\ninclude: [tracks/*]\nscale: [{ level: 2 }]\nlint: { example-in-criteria: error }\n';
  const files = { 'one.ladder.yaml': one, 'two.ladder.yaml': two };

  it('is told once of what both find, with the higher severity', async () => {
    const made = await fixture({
      ...files,
      'tracks/a.ladder.yaml': example.replace('name: A', 'name: TODO'),
    });
    const found = made
      .diagnostics('tracks/a.ladder.yaml')
      .filter(({ code }) => code !== 'level-not-on-scale');
    assert.deepEqual(
      found.map(({ code, severity }) => [code, severity]),
      [
        ['placeholder-text', DiagnosticSeverity.Warning],
        ['example-in-criteria', DiagnosticSeverity.Error],
      ],
    );
  });

  it('is told of what either finds', async () => {
    const made = await fixture({
      ...files,
      'tracks/a.ladder.yaml': track('- level: 1', '  summary: Works', '- level: 2', '  summary: Leads'),
    });
    assert.deepEqual(made.marks('tracks/a.ladder.yaml'), ['level-not-on-scale: 1', 'level-not-on-scale: 2']);
  });

  it('is found by one where the other has the rule off', async () => {
    const made = await fixture({
      ...files,
      'one.ladder.yaml': one.replace('hint', 'off'),
      'tracks/a.ladder.yaml': example,
    });
    const found = made
      .diagnostics('tracks/a.ladder.yaml')
      .filter(({ code }) => code === 'example-in-criteria');
    assert.deepEqual(
      found.map(({ severity }) => severity),
      [DiagnosticSeverity.Error],
    );
  });

  it('shows the other places in both', async () => {
    const text = (id: string): string => `track: ${id}\nname: A\nlevels: [{ level: 1, summary: Works }]\n`;
    const made = await fixture({
      'one.ladder.yaml': 'framework: one\nname: One\ninclude: [shared.ladder.yaml, x.ladder.yaml]\n',
      'two.ladder.yaml': 'framework: two\nname: Two\ninclude: [shared.ladder.yaml, y.ladder.yaml]\n',
      'shared.ladder.yaml': text('a'),
      'x.ladder.yaml': text('a'),
      'y.ladder.yaml': text('a'),
    });
    const [found, ...more] = made.diagnostics('shared.ladder.yaml');
    assert.deepEqual(more, []);
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => location.uri),
      [made.uri('x.ladder.yaml'), made.uri('y.ladder.yaml')],
    );
  });
});
