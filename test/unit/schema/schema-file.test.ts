import { Ajv } from 'ajv';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { parse } from 'yaml';
import schema from '../../../schemas/ladder.schema.json';

const root = path.resolve(import.meta.dirname, '../../..');

/** Reads the schema as any other editor does: all of it at once. */
function makeAjv(): Ajv {
  return new Ajv({ allErrors: true, allowUnionTypes: true, formats: { uri: (text) => URL.canParse(text) } });
}

/** Calls `visit` with each schema that stands for a key, and the path to it. */
function visitKeys(
  at: string,
  node: unknown,
  visit: (at: string, key: Record<string, unknown>) => void,
): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, value] of Object.entries(node)) {
    if (name === 'properties') {
      for (const [key, described] of Object.entries(value as Record<string, Record<string, unknown>>)) {
        visit(`${at}/${key}`, described);
      }
    }
    visitKeys(`${at}/${name}`, value, visit);
  }
}

describe('the schema file', () => {
  const validate = makeAjv().compile(schema);
  const isValid = (yaml: string) => validate(parse(yaml));

  const folders: readonly (readonly [string, string])[] = [
    ['the examples', path.join(root, 'examples')],
    ['real frameworks', path.resolve(root, '../shared/frameworks')],
  ];
  for (const [name, folder] of folders) {
    it(`finds nothing wrong in ${name}`, function () {
      if (!existsSync(folder)) this.skip();
      const files = globSync('**/*.ladder.{yaml,yml}', { cwd: folder, absolute: true });
      assert.ok(files.length > 0);
      for (const file of files) {
        validate(parse(readFileSync(file, 'utf8')));
        assert.deepEqual(validate.errors ?? [], [], file);
      }
    });
  }

  it('finds nothing wrong in the files that the page on the format shows', () => {
    const page = readFileSync(path.join(root, 'docs/format.md'), 'utf8');
    const samples = [...page.matchAll(/^```yaml\n((?:framework|track|ladder):[^]*?)^```$/gm)];
    assert.ok(samples.length >= 4);
    for (const [, sample = ''] of samples) {
      validate(parse(sample));
      assert.deepEqual(validate.errors ?? [], [], sample);
    }
  });

  it('has no key that the page on the format leaves out', () => {
    const page = readFileSync(path.join(root, 'docs/format.md'), 'utf8');
    visitKeys('', schema, (at) => {
      // The rules have a page of their own.
      if (!at.includes('/lint/')) assert.ok(page.includes(`\`${path.posix.basename(at)}\``), at);
    });
  });

  it('describes every key in whole sentences', () => {
    visitKeys('', schema, (at, { description }) => {
      assert.ok(
        typeof description === 'string' && description.endsWith('.'),
        `${at}: ${String(description)}`,
      );
    });
  });

  it('tells the kinds apart by their first key', () => {
    assert.ok(isValid('framework: a\nname: A'));
    assert.ok(isValid('track: a\nname: A\nlevels: [{level: 1}]'));
    assert.ok(isValid('ladder: a\nname: A\npositions: [{id: a, name: A}]'));
    assert.ok(!isValid('name: A'));
    assert.ok(!isValid('track: a\nladder: a\nname: A'));
  });

  it('states the form of ids and references for editors that check nothing else', () => {
    assert.ok(!isValid('track: My Track\nname: A\nlevels: [{level: 1}]'));
    assert.ok(!isValid('track: a\nname: A\nlevels: [{level: Senior}]'));
    assert.ok(!isValid(`track: ${'a'.repeat(65)}\nname: A\nlevels: [{level: 1}]`));
    assert.ok(!isValid('track: a\nname: A\nlevels: [{level: 1, criteria: [{text: A, builds-on: b}]}]'));
    assert.ok(
      isValid('track: a\nname: A\nlevels: [{level: 1, criteria: [{text: A, builds-on: b.c, see: b@2}]}]'),
    );
  });

  it('gives examples and defaults that it would accept', () => {
    const ajv = makeAjv();
    ajv.addSchema(schema, 'format');
    const check = (at: string, definition: Record<string, unknown>) => {
      const { examples = [], default: fallback, ...rest } = definition;
      const values = [...(examples as unknown[]), ...(fallback === undefined ? [] : [fallback])];
      // References within the schema are to the whole file.
      const local = JSON.parse(JSON.stringify(rest).replaceAll('"#/', '"format#/')) as object;
      for (const value of values) assert.ok(ajv.validate(local, value), `${at}: ${JSON.stringify(value)}`);
    };
    for (const [name, definition] of Object.entries(schema.definitions)) check(name, definition);
    visitKeys('', schema, check);
  });
});
