/**
 * Compiles the validators ahead, so that nothing is compiled when the server runs: one for each thing that is checked
 * by itself. Run by the build, or as a program: `node server/service/schema/compile.mjs`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const schemaFile = new URL('../../../schemas/ladder.schema.json', import.meta.url);
const target = new URL('validators.generated.mjs', import.meta.url);

/** Of each thing, the lists whose items are checked by themselves. */
const shells = {
  framework: ['tracks', 'ladders'],
  track: ['levels'],
  level: [],
  ladder: ['positions'],
  position: [],
};

/**
 * What is an id or is made of ids. Their form is not checked here but by the rules `invalid-id` and
 * `unresolved-reference`, which also say what a right one would be; the schema states it for other editors.
 */
const madeOfIds = [
  'id',
  'level-id',
  'track-reference',
  'criterion-reference',
  'criterion-references',
  'reference',
  'references',
];

/** What a schema says to people and editors only. */
const words = new Set(['title', 'description', 'default', 'examples', '$comment']);
/** Where other schemas stand in one: by name, in a list, alone. */
const holders = new Set(['properties', 'patternProperties', 'definitions']);
const alternatives = new Set(['oneOf', 'anyOf', 'allOf']);
const single = new Set(['items', 'additionalProperties', 'propertyNames', 'not', 'if', 'then', 'else']);

/**
 * Writes `validators.generated.mjs`, which exports a validation function for each of the shells. Rejects where the
 * schema is not sound.
 */
export async function compileValidators() {
  const { definitions } = JSON.parse(await readFile(schemaFile, 'utf8'));
  for (const [name, lists] of Object.entries(shells)) {
    for (const list of lists) definitions[name].properties[list].items = {};
  }
  for (const name of madeOfIds) {
    delete definitions[name].pattern;
    delete definitions[name].maxLength;
  }
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    // The form of a URL is the schema's own `pattern`; `format` is there for other editors.
    formats: { uri: true },
    // Messages are ours, see `faults.ts`.
    messages: false,
    code: { source: true, esm: true, lines: true },
  });
  // The validators hold the schema that they are made of.
  ajv.addSchema({ $id: 'format', definitions: mapValues(definitions, withoutWords) });
  const names = Object.keys(shells);
  for (const name of names) ajv.addSchema({ $id: name, $ref: `format#/definitions/${name}` });
  await writeFile(target, standalone.default(ajv, Object.fromEntries(names.map((name) => [name, name]))));
}

/**
 * A schema without what is said to people. A property may have the name of such a key, so names are not looked at.
 *
 * @param {unknown} schema
 * @returns {unknown}
 */
function withoutWords(schema) {
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !words.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (holders.has(key)) return [key, mapValues(value, withoutWords)];
      if (alternatives.has(key)) return [key, value.map(withoutWords)];
      return [key, single.has(key) ? withoutWords(value) : value];
    }),
  );
}

/**
 * @param {Record<string, unknown>} record
 * @param {(value: unknown) => unknown} change
 */
function mapValues(record, change) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileValidators();
