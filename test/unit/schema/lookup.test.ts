import assert from 'node:assert/strict';
import { definitionAt, itemOf, keysOf, titlesWithKey, typesOf } from '../../../server/service/schema/lookup';

describe('looking up a place in the schema', () => {
  it('finds the thing itself', () => {
    assert.equal(definitionAt([], 'track')?.title, 'a track');
    assert.equal(definitionAt([], 'level')?.title, 'a level');
  });

  it('goes through lists and keys, from the framework down to an inline criterion', () => {
    const path = ['tracks', 3, 'levels', 0, 'criteria', 2];
    assert.equal(definitionAt(path, 'framework')?.title, 'a criterion');
    assert.deepEqual(definitionAt([...path, 'see', 0], 'framework')?.title, 'a reference');
  });

  it('goes through maps whose keys are ids', () => {
    const definition = definitionAt(['positions', 0, 'requires', 'foundations'], 'ladder');
    assert.deepEqual(definition && typesOf(definition), ['integer', 'string']);
  });

  it('gives the words about the place, not those about what it refers to', () => {
    assert.match(
      definitionAt(['category'], 'track')?.description ?? '',
      /category that the track stands under/,
    );
  });

  it('knows no place that the format does not have', () => {
    assert.equal(definitionAt(['levels', 0, 'sumary'], 'track'), undefined);
    assert.equal(definitionAt(['levels', 'summary'], 'track'), undefined);
    assert.equal(definitionAt(['name', 0, 'text'], 'track'), undefined);
    assert.equal(definitionAt(['constructor'], 'track'), undefined);
  });

  it('lists keys in the order of writing, and says which are required', () => {
    const keys = keysOf(definitionAt([], 'level') ?? {});
    assert.deepEqual(
      keys.map(({ key, required }) => [key, required]),
      [
        ['level', true],
        ['name', false],
        ['summary', false],
        ['criteria', false],
        ['examples', false],
        ['resources', false],
      ],
    );
    assert.deepEqual(keysOf(definitionAt(['name'], 'track') ?? {}), []);
  });

  it('says what the items of a list are', () => {
    assert.equal(itemOf(definitionAt(['positions'], 'ladder') ?? {})?.title, 'a position');
    assert.equal(itemOf(definitionAt(['name'], 'ladder') ?? {}), undefined);
  });

  it('says which things have a key', () => {
    assert.deepEqual(titlesWithKey('builds-on'), ['a criterion']);
    assert.deepEqual(titlesWithKey('nothing'), []);
  });

  it('gives defaults and allowed values', () => {
    const status = definitionAt(['status'], 'track');
    assert.deepEqual(status?.enum, ['draft', 'active', 'deprecated']);
    assert.equal(status.default, 'active');
    const rule = definitionAt(['lint', 'level-gap'], 'framework');
    assert.deepEqual(rule?.enum, ['off', 'hint', 'info', 'warning', 'error']);
    assert.equal(rule.default, 'hint');
  });
});
