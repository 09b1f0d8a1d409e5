import assert from 'node:assert/strict';
import type { CallHierarchyItem, Position, Range, TypeHierarchyItem } from 'vscode-languageserver-types';
import { fixture, type Fixture } from '../fixture';
import { acme, acmeFixture } from './support';

const growth: Readonly<Record<string, string>> = {
  'a.ladder.yaml': `track: a
name: Ay
levels:
  - level: 1
    criteria:
      - id: first
        text: Does it with help
  - level: 2
    criteria:
      - id: second
        text: Does it alone
        builds-on: a.first
      - text: Tells others how
        builds-on: [a.first, 'a.second', a.first]
`,
  'b.ladder.yaml': `track: b
name: Bee
extends: a
levels:
  - level: 3
    criteria:
      - id: third
        text: Does it for all
        builds-on: [b.second, a.nothing, craft]
`,
};

function growing(files: Readonly<Record<string, string>> = {}): Promise<Fixture> {
  return acmeFixture({ ...growth, ...files });
}

/** Where a text first stands in a file. */
function placeOf(made: Fixture, name: string, text: string): Position {
  const { document } = made.service.workspace.file(made.uri(name))!;
  const offset = document.getText().indexOf(text);
  assert.ok(offset >= 0, `${name} has "${text}"`);
  return document.positionAt(offset);
}

/** An item as an editor hands it back: through JSON. */
function back<Item>(item: Item | undefined): Item {
  assert.ok(item, 'there is an item');
  return JSON.parse(JSON.stringify(item)) as Item;
}

function textsAt(made: Fixture, uri: string, ranges: readonly Range[]): string[] {
  const { document } = made.service.workspace.file(uri)!;
  return ranges.map((range) => document.getText(range));
}

describe('the hierarchy of what builds on what', () => {
  const itemAt = (made: Fixture, name: string, text: string): CallHierarchyItem =>
    back(made.service.prepareBuildsOn(made.uri(name), placeOf(made, name, text))[0]);
  const outgoing = (made: Fixture, item: CallHierarchyItem): string[] =>
    made.service
      .outgoingBuildsOn(item)
      .map(({ to, fromRanges }) => `${to.name} by ${textsAt(made, item.uri, fromRanges).join(', ')}`);
  const incoming = (made: Fixture, item: CallHierarchyItem): string[] =>
    made.service
      .incomingBuildsOn(item)
      .map(({ from, fromRanges }) => `${from.name} by ${textsAt(made, from.uri, fromRanges).join(', ')}`);

  it('starts at the id of a criterion, at a reference to it and anywhere within it', async () => {
    const made = await growing();
    const item = itemAt(made, 'a.ladder.yaml', 'first\n        text');
    assert.equal(item.name, 'a.first');
    assert.equal(item.detail, 'Does it with help');
    assert.equal(itemAt(made, 'a.ladder.yaml', 'first\n      - text').name, 'a.first');
    assert.equal(itemAt(made, 'a.ladder.yaml', 'Does it with help').name, 'a.first');
    assert.equal(itemAt(made, 'b.ladder.yaml', 'second').name, 'a.second');
    assert.deepEqual(textsAt(made, item.uri, [item.selectionRange]), ['first']);
  });

  it('starts nowhere else', async () => {
    const made = await growing();
    for (const text of ['a\n', 'levels', 'level: 1']) {
      const found = made.service.prepareBuildsOn(
        made.uri('a.ladder.yaml'),
        placeOf(made, 'a.ladder.yaml', text),
      );
      assert.deepEqual(found, [], text);
    }
    assert.deepEqual(
      made.service.prepareBuildsOn(made.uri('engineer.ladder.yaml'), { line: 0, character: 9 }),
      [],
    );
  });

  it('leads from a criterion to what it builds on', async () => {
    const made = await growing();
    assert.deepEqual(outgoing(made, itemAt(made, 'a.ladder.yaml', 'second\n')), ['a.first by a.first']);
    assert.deepEqual(outgoing(made, itemAt(made, 'a.ladder.yaml', 'first\n')), []);
    assert.deepEqual(outgoing(made, itemAt(made, 'b.ladder.yaml', 'third')), ['a.second by b.second']);
  });

  it('leads from a criterion to what builds on it, with or without an id, by inheritance too', async () => {
    const made = await growing();
    assert.deepEqual(incoming(made, itemAt(made, 'a.ladder.yaml', 'first\n')), [
      'a.second by a.first',
      'Tells others how by a.first, a.first',
    ]);
    assert.deepEqual(incoming(made, itemAt(made, 'a.ladder.yaml', 'second\n')).sort(), [
      'Tells others how by a.second',
      'b.third by b.second',
    ]);
  });

  it('leads on from a criterion that has no id', async () => {
    const made = await growing();
    const first = itemAt(made, 'a.ladder.yaml', 'first\n');
    const item = back(made.service.incomingBuildsOn(first)[1]?.from);
    assert.equal(item.detail, 'Ay, level 2');
    assert.deepEqual(textsAt(made, item.uri, [item.selectionRange]), ['Tells others how']);
    assert.deepEqual(outgoing(made, item), ['a.first by a.first, a.first', 'a.second by a.second']);
    assert.deepEqual(incoming(made, item), []);
  });

  it('goes step by step round a circle', async () => {
    const criterion = (id: string, on: string): string => `{ id: ${id}, text: T, builds-on: t.${on} }`;
    const made = await fixture({
      't.ladder.yaml': `track: t\nlevels:\n  - level: 1\n    criteria: [${criterion('x', 'y')}, ${criterion('y', 'x')}, ${criterion('z', 'z')}]\n`,
    });
    const x = itemAt(made, 't.ladder.yaml', 'x,');
    const y = back(made.service.outgoingBuildsOn(x)[0]?.to);
    assert.deepEqual(outgoing(made, y), ['t.x by t.x']);
    assert.deepEqual(incoming(made, y), ['t.x by t.y']);
    assert.deepEqual(outgoing(made, itemAt(made, 't.ladder.yaml', 'z,')), ['t.z by t.z']);
  });

  it('finds an item again after an edit above it, and not when it is gone', async () => {
    const made = await growing();
    const item = itemAt(made, 'a.ladder.yaml', 'first\n');
    made.open('a.ladder.yaml', growth['a.ladder.yaml']!.replace('name: Ay', 'name: Ay\nowner: me'));
    assert.equal(incoming(made, item).length, 2);
    made.open('a.ladder.yaml', 'track: a\nname: Ay\nlevels: []\n');
    assert.deepEqual(incoming(made, item), []);
    assert.deepEqual(outgoing(made, item), []);
  });
});

describe('the hierarchy of what extends what', () => {
  const itemAt = (made: Fixture, name: string, text: string): TypeHierarchyItem =>
    back(made.service.prepareExtends(made.uri(name), placeOf(made, name, text))[0]);
  const above = (made: Fixture, item: TypeHierarchyItem): string[] =>
    made.service.supertypes(item).map(({ name, detail }) => `${name} (${detail})`);
  const below = (made: Fixture, item: TypeHierarchyItem): string[] =>
    made.service.subtypes(item).map(({ name, detail }) => `${name} (${detail})`);

  it('starts at a track, at a reference to it and anywhere within it', async () => {
    const made = await growing();
    assert.equal(itemAt(made, 'b.ladder.yaml', 'b\n').name, 'Bee');
    assert.equal(itemAt(made, 'b.ladder.yaml', 'a\nlevels').name, 'Ay');
    assert.equal(itemAt(made, 'b.ladder.yaml', 'Does it for all').name, 'Bee');
    assert.equal(itemAt(made, 'engineer.ladder.yaml', 'craft: 1').name, 'Craft');
    const item = itemAt(made, 'b.ladder.yaml', 'b\n');
    assert.deepEqual(textsAt(made, item.uri, [item.selectionRange]), ['b']);
  });

  it('starts nowhere where there is no track', async () => {
    const made = await growing();
    const nowhere = made.service.prepareExtends(made.uri('engineer.ladder.yaml'), { line: 0, character: 9 });
    assert.deepEqual(nowhere, []);
  });

  it('leads up to the base and down to the heirs', async () => {
    const made = await growing({
      'c.ladder.yaml': 'track: c\nname: Sea\nextends: b\nlevels: [{ level: 1 }]\n',
    });
    const bee = itemAt(made, 'b.ladder.yaml', 'b\n');
    assert.deepEqual(above(made, bee), ['Ay (a)']);
    assert.deepEqual(below(made, bee), ['Sea (c)']);
    const ay = back(made.service.supertypes(bee)[0]);
    assert.deepEqual(above(made, ay), []);
    assert.deepEqual(below(made, ay), ['Bee (b)']);
  });

  it('marks a track that is deprecated', async () => {
    const craft = acme['craft.ladder.yaml']!.replace('status: draft', 'status: deprecated');
    const made = await acmeFixture({ 'craft.ladder.yaml': craft });
    assert.deepEqual(itemAt(made, 'mobile.ladder.yaml', 'craft').tags, [1]);
    assert.equal(itemAt(made, 'mobile.ladder.yaml', 'mobile').tags, undefined);
  });

  it('goes step by step round a circle', async () => {
    const made = await fixture({
      'f.ladder.yaml':
        'framework: f\nname: F\ntracks:\n  - { track: x, extends: y }\n  - { track: y, extends: x }\n',
    });
    const x = itemAt(made, 'f.ladder.yaml', 'x,');
    assert.deepEqual(above(made, x), ['y (y)']);
    assert.deepEqual(below(made, x), ['y (y)']);
  });

  it('finds in a file of two frameworks what each of them has', async () => {
    const framework = (id: string, heir: string): string =>
      `framework: ${id}\nname: F\ninclude: [shared.ladder.yaml]\ntracks:\n  - { track: ${heir}, extends: shared }\n`;
    const made = await fixture({
      'one.ladder.yaml': framework('one', 'heir'),
      'two.ladder.yaml': framework('two', 'other'),
      'shared.ladder.yaml': 'track: shared\nname: Shared\nlevels: [{ level: 1 }]\n',
    });
    const shared = itemAt(made, 'shared.ladder.yaml', 'shared');
    assert.deepEqual(below(made, shared), ['heir (heir)', 'other (other)']);
  });
});
