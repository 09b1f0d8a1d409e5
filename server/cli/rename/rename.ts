import { referenceText } from '../../service/features/outline/titles';
import { nearest } from '../../service/text/nearest';
import { counted, quoted, sentenceCase } from '../../service/text/wording';
import type { Context } from '../context';
import { CannotRun, exitCode, type ExitCode } from '../exit-code';
import { refuse } from '../refuse';
import { changedFiles } from '../files/apply-edits';
import { openWorkspace, type OpenWorkspace } from '../files/open-workspace';
import { saveFiles } from '../files/save';
import { candidatesFor, knownReferences, type Candidate } from './candidates';
import { differences } from './differences';
import { kindWords, type RenameKind } from './kinds';

/** The options of `ladder rename`, as they are given. */
export interface RenameOptions {
  readonly kind?: RenameKind;
  readonly dryRun?: true;
  readonly root?: string;
}

/** What `ladder rename` was asked. */
export interface RenameRequest {
  readonly oldId: string;
  readonly newId: string;
  readonly paths: readonly string[];
  readonly options: RenameOptions;
}

/** `ladder rename`: gives something another id in all files of its framework, or says why that can't be done. */
export async function renameId(context: Context, request: RenameRequest): Promise<ExitCode> {
  const { paths, options } = request;
  const { out, err } = context;
  const workspace = await openWorkspace(context, { paths, root: options.root });
  const { answer, definition, file } = theOne(workspace, request);
  const unread = unreadable(workspace, file.uri, definition.id);
  if ('refused' in answer) return refuse(context, answer.refused);
  if (unread !== undefined) return refuse(context, unread);
  const changes = changedFiles(workspace.service.workspace, answer);
  if (options.dryRun) {
    for (const change of changes) out.write(differences(change, context.folder, out.paint));
  } else {
    await saveFiles(changes);
  }
  const places = counted(answer.flatMap(({ edits }) => edits).length, 'place');
  const what = `${kindWords[definition.kind]} ${quoted(referenceText(definition))}`;
  const has = options.dryRun ? 'would have its new id' : 'has its new id';
  err.write(`${sentenceCase(what)} ${has} in ${places} of ${counted(changes.length, 'file')}.\n`);
  return exitCode.fine;
}

/**
 * Why nothing can be said of all references to an id: a file of the framework that is not YAML may hold more of them
 * than can be seen. An editor knows its last text that was YAML; here there is none.
 */
function unreadable({ service, pathOf }: OpenWorkspace, uri: string, id: string): string | undefined {
  const { workspace } = service;
  const uris = workspace.projectsOf(uri).flatMap(({ graph }) => [...graph.uris]);
  const unread = uris.find((each) => {
    const file = workspace.file(each);
    return file && file.tree.faults.length > 0 && file.document.getText().includes(id);
  });
  if (unread === undefined) return undefined;
  return `${pathOf(unread)} may name it too and can't be read as YAML at the moment. Mend that file first.`;
}

/** What is meant. Throws {@link CannotRun} where that is nothing, or one of several. */
function theOne(
  { service, files, pathOf }: OpenWorkspace,
  { oldId, newId, options }: RenameRequest,
): Candidate {
  const uris = files();
  const owner = /^.*[.@]/.exec(oldId)?.[0] ?? '';
  // Who names the whole reference anew means its last part.
  const id = owner !== '' && newId.startsWith(owner) ? newId.slice(owner.length) : newId;
  const candidates = candidatesFor(service, oldId, id, { uris, kind: options.kind });
  const [one, ...more] = candidates;
  if (!one) {
    const near = nearest(oldId, knownReferences(service, uris));
    const advice = near === undefined ? '' : ` Did you mean ${quoted(near)}?`;
    const what = options.kind === undefined ? 'Nothing' : `No ${options.kind}`;
    throw new CannotRun(`${what} is called ${quoted(oldId)} there.${advice}`);
  }
  if (more.length === 0) return one;
  const list = candidates.map(({ definition, file }) => {
    const { line, character } = file.range(definition.node).start;
    const place = `${pathOf(file.uri)}:${line + 1}:${character + 1}`;
    return `  ${kindWords[definition.kind]} ${quoted(referenceText(definition))} (${place})`;
  });
  throw new CannotRun(
    `${quoted(oldId)} may mean several things. Write the whole reference, or choose by --kind or a path:\n${list.join('\n')}`,
  );
}
