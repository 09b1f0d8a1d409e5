import assert from 'node:assert/strict';
import type { LadderService } from '../../../server/service/service';
import type { Addition } from '../../../server/service/templates/addition';
import { frameworkFiles } from '../../../server/service/templates/framework';
import { LadderService as Service } from '../../../server/service/service';
import { applied, readTemplate, shippedLibrary } from './support';

const inline = `framework: acme
name: Acme
categories:
  - id: building
    name: Building
tracks:
  - track: foundations
    name: Foundations
    category: building
    levels:
      - level: 1
        summary: Takes part
`;

/** A service whose workspace has these files, and a way to add templates to the first. */
function withFiles(files: Readonly<Record<string, string>>) {
  const service: LadderService = new Service({
    fileSystem: { readFile: () => Promise.resolve(undefined), readFolder: () => Promise.resolve(undefined) },
    rulePage: (rule) => rule,
    diagnosticsChanged: () => undefined,
    readTemplate,
  });
  for (const [path, text] of Object.entries(files)) {
    service.workspace.setOpenDocument(`file:///w/${path}`, 1, text);
  }
  const [first = ''] = Object.keys(files);
  return { service, add: (id: string) => service.templates.addition(`file:///w/${first}`, id) };
}

function refusal(addition: Addition): string {
  assert.ok('refused' in addition);
  return addition.refused;
}

describe('adding a template to a framework', () => {
  it('puts a skill behind the tracks of the framework’s own file, and its category with it', async () => {
    const { service, add } = withFiles({ 'acme.ladder.yaml': inline });
    const addition = await add('craft');
    const { files, added } = applied(service.workspace, addition);
    const text = files.get('file:///w/acme.ladder.yaml') ?? '';
    assert.match(
      text,
      /^categories:\n {2}- id: building\n {4}name: Building\n {2}- id: delivering\n {4}name: Delivering\n/m,
    );
    assert.match(text, /summary: Takes part\n\n {2}- track: craft\n {4}name: Craft\n/);
    assert.deepEqual(added.uri, 'file:///w/acme.ladder.yaml');
    assert.equal(text.split('\n')[added.position.line], '  - track: craft');
  });

  it('writes the first track of a framework that has none, whatever it has in its place', async () => {
    for (const tail of ['', 'tracks: []\n', 'tracks: [] # none yet\n']) {
      const { service, add } = withFiles({
        'acme.ladder.yaml': `framework: acme\nname: Acme\n${tail}`,
      });
      const { files } = applied(service.workspace, await add('craft'));
      const text = files.get('file:///w/acme.ladder.yaml') ?? '';
      assert.match(
        text,
        /^framework: acme\nname: Acme\n\n?tracks:(?: # none yet)?\n {2}- track: craft\n {4}name: Craft\n/,
      );
    }
  });

  it('writes a new file where the framework includes such, and leaves the framework as it is', async () => {
    const library = await shippedLibrary();
    const made = frameworkFiles(library, {
      starter: 'medium',
      skills: ['craft'],
      name: 'Acme',
      layout: 'folder',
    });
    const { service, add } = withFiles(Object.fromEntries(made.map(({ path, text }) => [path, text])));
    const { files, added } = applied(service.workspace, await add('communication'));
    assert.deepEqual([...files.keys()], ['file:///w/tracks/communication.ladder.yaml']);
    assert.deepEqual(added, {
      id: 'communication',
      uri: 'file:///w/tracks/communication.ladder.yaml',
      position: { line: 0, character: 0 },
    });
    const withCategory = applied(service.workspace, await add('mentorship')).files;
    assert.match(withCategory.get('file:///w/acme.ladder.yaml') ?? '', /- id: strengthening\n/);
  });

  it('includes the new file where no pattern finds it', async () => {
    const { service, add } = withFiles({
      'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude:\n  - own.ladder.yaml\n',
      'own.ladder.yaml': 'track: own\nname: Own\nlevels: []\n',
    });
    const { files } = applied(service.workspace, await add('craft'));
    assert.equal(
      files.get('file:///w/acme.ladder.yaml'),
      'framework: acme\nname: Acme\ninclude:\n  - own.ladder.yaml\n  - craft.ladder.yaml\n',
    );
    assert.match(files.get('file:///w/craft.ladder.yaml') ?? '', /^track: craft\n/);
  });

  it('gives a skill another id where the framework has that already', async () => {
    const { service, add } = withFiles({ 'acme.ladder.yaml': inline });
    assert.equal(applied(service.workspace, await add('foundations')).added.id, 'foundations-2');
  });

  it('puts ladders with ladders, as far as there are tracks that they ask for', async () => {
    const library = await shippedLibrary();
    const made = frameworkFiles(library, {
      starter: 'medium',
      skills: ['craft', 'data-analysis'],
      ladders: ['engineering-ic'],
      name: 'Acme',
      layout: 'folder',
    });
    const { service, add } = withFiles(Object.fromEntries(made.map(({ path, text }) => [path, text])));
    const { files } = applied(service.workspace, await add('data-ic'));
    const text = files.get('file:///w/ladders/data-ic.ladder.yaml') ?? '';
    assert.match(text, /^ladder: data-ic\n/);
    assert.match(text, /data-analysis: \d/);
    assert.ok(!text.includes('communication'));
  });

  it('leaves out of a ladder what matters most where the framework has no such criterion', async () => {
    const own = `framework: acme
name: Acme
tracks:
  - track: craft
    name: Craft
    levels:
${[1, 2, 3, 4, 5].map((level) => `      - level: ${level}\n        summary: Works at ${level}\n`).join('')}`;
    const { service, add } = withFiles({ 'acme.ladder.yaml': own });
    const { files } = applied(service.workspace, await add('engineering-ic'));
    const text = files.get('file:///w/acme.ladder.yaml') ?? '';
    assert.match(text, /\n\n?ladders:\n {2}- ladder: engineering-ic\n/);
    assert.ok(!text.includes('emphasises'));
  });

  it('refuses a ladder that the framework can’t fill, and says what is missing', async () => {
    const none = withFiles({ 'acme.ladder.yaml': 'framework: acme\nname: Acme\n' });
    assert.match(
      refusal(await none.add('engineering-ic')),
      /^None of the skills that this ladder asks for are in the framework\. Add some first, such as `foundations`, `craft` or /,
    );
    const short = withFiles({ 'acme.ladder.yaml': inline });
    assert.equal(
      refusal(await short.add('engineering-ic')),
      'This ladder asks for levels that the framework does not have, such as `foundations@2`.',
    );
  });

  it('refuses to write over a file, or into what it can’t add to', async () => {
    const taken = withFiles({
      'acme.ladder.yaml': 'framework: acme\nname: Acme\ninclude: [tracks/own.ladder.yaml]\n',
      'craft.ladder.yaml': 'track: other\nname: Other\nlevels: []\n',
    });
    assert.match(refusal(await taken.add('craft')), /^There is a file craft\.ladder\.yaml already/);
    const brackets = withFiles({
      'acme.ladder.yaml': 'framework: acme\nname: Acme\ntracks: [{track: a, name: A, levels: []}]\n',
    });
    assert.match(refusal(await brackets.add('craft')), /^The framework’s `tracks` are written in brackets/);
    const broken = withFiles({ 'acme.ladder.yaml': 'framework: acme\nname: "Acme\n' });
    assert.match(refusal(await broken.add('craft')), /can’t be read as YAML just now/);
    assert.match(refusal(await broken.add('juggling')), /^There is no skill or ladder “juggling”/);
    assert.match(
      refusal(await broken.service.templates.addition('file:///w/gone.ladder.yaml', 'craft')),
      /not there any more/,
    );
  });

  it('names the frameworks that there are to add to, those of the file first', () => {
    const { service } = withFiles({
      'acme.ladder.yaml': inline,
      'other.ladder.yaml': 'framework: other\nname: Other\n',
      'alone.ladder.yaml': 'track: alone\nname: Alone\nlevels: []\n',
    });
    const namesFor = (path?: string): string[] =>
      service.templates.targets(path && `file:///w/${path}`).map(({ name }) => name);
    assert.deepEqual(namesFor('acme.ladder.yaml'), ['Acme']);
    assert.deepEqual(namesFor('alone.ladder.yaml').sort(), ['Acme', 'Other']);
    assert.deepEqual(namesFor().sort(), ['Acme', 'Other']);
    assert.deepEqual(service.templates.targets('file:///w/acme.ladder.yaml')[0]?.ids, ['foundations']);
  });
});
