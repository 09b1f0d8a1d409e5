import type { StatusParams } from '../server/protocol';

export type Framework = StatusParams['documents'][number]['frameworks'][number];

/** What the status item says of one document. */
export interface StatusText {
  text: string;
  tooltip: string;
  /** The frameworks that a click leads to. */
  frameworks: readonly Framework[];
}

/**
 * What the status item says of the document `uri`.
 *
 * @param status what the server last said; undefined while it has said nothing
 */
export function statusTextOf(status: StatusParams | undefined, uri: string): StatusText {
  const text = belongingTextOf(status, uri);
  const limit = status?.problemLimit;
  if (!limit) return text;
  const { files, problems } = limit;
  const heldBack = `There are more problems than are shown: of files that are not open, those of ${files} at most, and ${problems.toLocaleString('en')} in all.`;
  return { ...text, tooltip: `${text.tooltip}\n\n${heldBack}` };
}

/** Which frameworks the document belongs to. */
function belongingTextOf(status: StatusParams | undefined, uri: string): StatusText {
  const frameworks = status?.documents.find((document) => document.uri === uri)?.frameworks ?? [];
  if (!status || status.indexing) {
    return {
      text: '$(loading~spin) Reading the workspace…',
      tooltip: 'Ladder is finding out which files belong together.',
      frameworks,
    };
  }
  const names = frameworks.map((framework) => framework.name || framework.id);
  const [only] = names;
  if (only === undefined) {
    return {
      text: '$(list-tree) On its own',
      tooltip:
        'No framework in the workspace includes this file. References to other files can’t be checked until the `include` of one does.',
      frameworks,
    };
  }
  if (names.length === 1) {
    return {
      text: `$(list-tree) ${only}`,
      tooltip: `Part of the framework ${only}. Click to open its file.`,
      frameworks,
    };
  }
  const list = new Intl.ListFormat('en').format(names);
  return {
    text: `$(list-tree) ${names.join(', ')}`,
    tooltip: `Part of ${names.length} frameworks: ${list}. Click to open the file of one.`,
    frameworks,
  };
}
