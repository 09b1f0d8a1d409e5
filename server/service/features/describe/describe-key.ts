import { stringify } from 'yaml';
import { definitionAt, type Path, type SchemaDefinition, type ThingKind } from '../../schema/lookup';

/** What the format says of a key: Markdown; undefined for a key that the format does not have there. */
export function describeKey(path: Path, kind: ThingKind): string | undefined {
  const definition = definitionAt(path, kind);
  const key = path.at(-1);
  if (definition?.description === undefined || typeof key !== 'string') return undefined;
  const owner = definitionAt(path.slice(0, -1), kind);
  const required = owner?.required?.includes(key) ? ' · required' : '';
  const parts = [`**${key}**${required}`, definition.description, exampleOf(key, definition)];
  return parts.filter((part) => part !== '').join('\n\n');
}

function exampleOf(key: string, { examples = [] }: SchemaDefinition): string {
  const [example] = examples;
  if (example === undefined) return '';
  return `\`\`\`yaml\n${stringify({ [key]: example }, { lineWidth: 0 }).trimEnd()}\n\`\`\``;
}
