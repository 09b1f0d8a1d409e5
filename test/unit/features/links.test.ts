import assert from 'node:assert/strict';
import { acmeFixture } from './support';

/** The links of a file, as `text → target (tooltip)`; targets in the fixture's folder go by their path in it. */
async function linksOf(
  name: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const made = await acmeFixture({ ...files, [name]: text });
  const { document } = made.service.workspace.file(made.uri(name))!;
  const folder = made.uri('');
  return made.service
    .documentLinks(made.uri(name))
    .map(
      ({ range, target, tooltip }) =>
        `${document.getText(range)} → ${target?.replace(folder, '')} (${tooltip})`,
    );
}

function including(...patterns: string[]): string {
  return `framework: f\nname: F\ninclude:\n${patterns.map((pattern) => `  - ${pattern}\n`).join('')}`;
}

describe('links to included files', () => {
  it('lead to a file that is named outright', async () => {
    const text = including('craft.ladder.yaml', '"./mobile.ladder.yaml"');
    assert.deepEqual(await linksOf('f.ladder.yaml', text), [
      'craft.ladder.yaml → craft.ladder.yaml (Open the track Craft)',
      './mobile.ladder.yaml → mobile.ladder.yaml (Open the track Mobile)',
    ]);
  });

  it('lead upwards', async () => {
    assert.deepEqual(await linksOf('sub/f.ladder.yaml', including('../engineer.ladder.yaml')), [
      '../engineer.ladder.yaml → engineer.ladder.yaml (Open the ladder Engineer)',
    ]);
  });

  it('do not stand on patterns, files that are not there, and frameworks', async () => {
    const text = including(
      "'*.ladder.yaml'",
      'c{ra}ft.ladder.yaml',
      'gone.ladder.yaml',
      'acme.ladder.yaml',
      "''",
    );
    assert.deepEqual(await linksOf('f.ladder.yaml', text), []);
  });
});

describe('links to resources', () => {
  it('lead to the pages of tracks, levels and criteria, with their labels', async () => {
    const text = `track: t
name: T
resources:
  - label: The handbook
    url: https://x.example/a?b=c%20d#e
levels:
  - level: 1
    resources: [{ url: "http://x.example" }]
    criteria:
      - text: A
        resources:
          - label: ' '
            url: mailto:us@x.example
`;
    assert.deepEqual(await linksOf('t.ladder.yaml', text), [
      'https://x.example/a?b=c%20d#e → https://x.example/a?b=c%20d#e (The handbook)',
      'http://x.example → http://x.example (Open this page)',
      'mailto:us@x.example → mailto:us@x.example (Write to this address)',
    ]);
  });

  it('lead nowhere else', async () => {
    const urls = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'command:x',
      'https://',
      'x.example',
      'https://a b',
    ];
    for (const url of urls) {
      const text = `track: t\nlevels: []\nresources:\n  - url: "${url}"\n`;
      assert.deepEqual(await linksOf('t.ladder.yaml', text), [], url);
    }
  });
});
