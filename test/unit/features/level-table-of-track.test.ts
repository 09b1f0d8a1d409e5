import assert from 'node:assert/strict';
import type { TableResource } from '../../../server/protocol';
import { uriOf } from '../fixture';
import { acme, acmeFixture } from './support';

describe('The level table of a track by its id', () => {
  it('is found from any file of its framework, and has the focus on a level, inherited or own', async () => {
    const { service } = await acmeFixture();
    const table = service.levelTableOf(uriOf('engineer.ladder.yaml'), { track: 'mobile', level: '1' });
    assert.equal(table?.track.name, 'Mobile');
    assert.deepEqual(table.focus, { level: 0 });
    assert.equal(table.levels[0]?.inheritedFrom, 'craft');
    const own = service.levelTableOf(uriOf('craft.ladder.yaml'), { track: 'mobile', level: '3' });
    assert.deepEqual(own?.focus, { level: 2 });
  });

  it('has the focus on a criterion of the level, inherited or own', async () => {
    const { service } = await acmeFixture();
    const focusOn = (level: string, criterion: string) =>
      service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'mobile', level, criterion })?.focus;
    assert.deepEqual(focusOn('1', 'tests'), { level: 0, criterion: 0 });
    assert.deepEqual(focusOn('2', 'reviews'), { level: 1, criterion: 0 });
    assert.deepEqual(focusOn('2', 'gone'), { level: 1 });
  });

  it('has no focus without a level, or on one that the track does not have', async () => {
    const { service } = await acmeFixture();
    const focusOn = (more: { level?: string }) =>
      service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'craft', ...more })?.focus;
    assert.equal(focusOn({}), undefined);
    assert.equal(focusOn({ level: '9' }), undefined);
  });

  it('is none of a track that the framework does not have', async () => {
    const { service } = await acmeFixture();
    assert.equal(service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'engineer' }), undefined);
    assert.equal(service.levelTableOf(uriOf('gone.ladder.yaml'), { track: 'craft' }), undefined);
  });
});

describe('The level table tells', () => {
  const tableOf = async (id: string, files: Readonly<Record<string, string>> = {}) => {
    const { service } = await acmeFixture(files);
    return service.levelTableOf(uriOf('acme.ladder.yaml'), { track: id });
  };

  it('which positions ask for each level, and where they say so', async () => {
    const { service } = await acmeFixture();
    const craft = service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'craft' });
    const asks = craft?.levels.map(({ askedBy = [] }) =>
      askedBy.map(({ position, label, kind }) => [position, label, kind]),
    );
    assert.deepEqual(asks, [
      [['Junior Engineer', 'E1', 'required']],
      [['Senior Engineer', undefined, 'required']],
    ]);
    const source = craft?.levels[1]?.askedBy?.[0]?.source;
    const { document } = service.workspace.file(uriOf('engineer.ladder.yaml'))!;
    assert.equal(source && document.getText(source.range), '2');
  });

  it('a position that welcomes a level as one that does not require it', async () => {
    const mobile = await tableOf('mobile');
    assert.deepEqual(
      mobile?.levels.map(({ level, askedBy }) => [level, askedBy?.map(({ kind }) => kind)]),
      [
        ['1', undefined],
        ['2', ['optional']],
        ['3', undefined],
      ],
    );
  });

  it('what a criterion builds on and refers to, by what that is called and which level shows it', async () => {
    const text = acme['craft.ladder.yaml']!.replace(
      'builds-on: craft.tests',
      'builds-on: craft.tests\n        see: [mobile, mobile@3, craft.gone]',
    );
    const craft = await tableOf('craft', { 'craft.ladder.yaml': text });
    const related = craft?.levels[1]?.criteria[0]?.related;
    assert.deepEqual(
      related?.map(({ kind, reference, target }) => [
        kind,
        reference,
        target?.title,
        target?.track,
        target?.level,
      ]),
      [
        ['builds-on', 'craft.tests', 'Tests what was **written**', 'craft', '1'],
        ['see', 'mobile', 'Mobile', 'mobile', undefined],
        ['see', 'mobile@3', 'Mobile, level 3', 'mobile', '3'],
        ['see', 'craft.gone', undefined, undefined, undefined],
      ],
    );
    assert.equal(craft?.levels[0]?.criteria[0]?.related, undefined);
  });

  it('what a reference in a text names: the track, level, criterion or position to show, or only where it is', async () => {
    const text = acme['craft.ladder.yaml']!.replace(
      'summary: Writes code that works',
      'summary: See [[mobile]], [[mobile@3]], [[mobile.reviews]], [[engineer.junior]], [[engineer]]',
    );
    const craft = await tableOf('craft', { 'craft.ladder.yaml': text });
    const place = (reference: string) => craft?.references[reference]?.place;
    assert.deepEqual(place('mobile'), { track: 'mobile' });
    assert.deepEqual(place('mobile@3'), { track: 'mobile', level: '3' });
    assert.deepEqual(place('mobile.reviews'), { track: 'mobile', level: '2', criterion: 'reviews' });
    assert.deepEqual(place('engineer.junior'), { position: 'engineer.junior' });
    assert.equal(place('engineer'), undefined);
    assert.equal(craft?.references['engineer']?.title, 'Engineer');
  });

  it('the links that help with the track, a level and a criterion, and where their addresses are', async () => {
    const { service } = await acmeFixture({
      'craft.ladder.yaml': `${acme['craft.ladder.yaml']!}        resources: [{ url: 'https://c.example' }]
    resources: [{ label: ' Level two ', url: 'https://l.example' }, { label: no address yet }]
resources: [{ label: Craft, url: mailto:craft@acme.example }]
`,
      'mobile.ladder.yaml': acme['mobile.ladder.yaml']!.replace(
        '    examples:',
        '    resources: [{ url: https://m.example }]\n    examples:',
      ),
    });
    const table = service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'craft' })!;
    const words = (resources: readonly TableResource[] = []) =>
      resources.map(({ label, url, inheritedFrom }) => [label, url, inheritedFrom]);
    assert.deepEqual(words(table.track.resources), [['Craft', 'mailto:craft@acme.example', undefined]]);
    assert.deepEqual(words(table.levels[1]?.resources), [['Level two', 'https://l.example', undefined]]);
    assert.deepEqual(words(table.levels[1]?.criteria[0]?.resources), [
      [undefined, 'https://c.example', undefined],
    ]);
    const { document } = service.workspace.file(uriOf('craft.ladder.yaml'))!;
    assert.equal(document.getText(table.track.resources![0]!.source.range), 'mailto:craft@acme.example');
    // The base's stand in front, and a track's own are not inherited.
    const mobile = service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'mobile' })!;
    assert.deepEqual(words(mobile.levels[1]?.resources), [
      ['Level two', 'https://l.example', 'craft'],
      [undefined, 'https://m.example', undefined],
    ]);
    assert.equal(mobile.track.resources, undefined);
  });

  it('in which positions a criterion matters most', async () => {
    const craft = await tableOf('craft');
    const [first, second] = craft!.levels;
    assert.deepEqual(
      second?.criteria[0]?.emphasisedBy?.map(({ position, ladder }) => [position, ladder]),
      [['Senior Engineer', 'Engineer']],
    );
    assert.equal(first?.criteria[0]?.emphasisedBy, undefined);
  });

  it('whether levels include those below them, as the framework has it', async () => {
    assert.equal((await tableOf('craft'))?.cumulative, true);
    const restated = acme['acme.ladder.yaml']!.replace('name: Acme\n', 'name: Acme\ncumulative: false\n');
    assert.equal((await tableOf('craft', { 'acme.ladder.yaml': restated }))?.cumulative, false);
  });

  it('how far the text of each level and criterion goes', async () => {
    const { service } = await acmeFixture();
    const table = service.levelTableOf(uriOf('acme.ladder.yaml'), { track: 'craft' })!;
    const { document } = service.workspace.file(uriOf('craft.ladder.yaml'))!;
    const level = document.getText(table.levels[1]!.extent);
    assert.match(level, /^level: 2[^]*builds-on: craft\.tests$/);
    assert.match(document.getText(table.levels[1]!.criteria[0]!.extent), /^id: reviews[^]*craft\.tests$/);
    assert.equal(document.getText(table.levels[0]!.criteria[1]!.extent), 'Asks for reviews');
  });
});
