import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule {
  description?: string;
  markdownDescription?: string;
  enum?: string[];
}

interface Manifest {
  contributes: { configuration: { properties: Record<string, { properties: Record<string, Rule> }> } };
}

interface Schema {
  definitions: {
    severity: { enum: string[] };
    framework: { properties: { lint: { properties: Record<string, Rule> } } };
  };
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('The setting ladder.lint', () => {
  const manifest = read('package.json') as Manifest;
  const { definitions } = read('schemas/ladder.schema.json') as Schema;
  const setting = manifest.contributes.configuration.properties['ladder.lint']!.properties;
  // What can't be read can't be checked, whatever one sets.
  const rules = Object.entries(definitions.framework.properties.lint.properties).filter(
    ([name]) => name !== 'syntax',
  );

  it('has the rules of a framework’s lint, but for syntax, in the same words', () => {
    assert.deepEqual(
      Object.entries(setting).map(([name, rule]) => [name, rule.markdownDescription]),
      rules.map(([name, rule]) => [name, rule.description]),
    );
  });

  it('has the same severities', () => {
    for (const [name, rule] of Object.entries(setting)) {
      assert.deepEqual(rule.enum, definitions.severity.enum, name);
    }
  });
});
