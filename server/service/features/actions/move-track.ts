import { URI, Utils } from 'vscode-uri';
import type { TextChange } from '../../edit/change';
import { itemBlock, itemLines, removal } from '../../edit/items';
import { lineEndOf } from '../../edit/lines';
import { scalarSource } from '../../edit/scalar';
import { fieldsOf, keyText } from '../../model/fields';
import { isId } from '../../model/ids';
import type { Framework } from '../../model/framework';
import { definitionAt } from '../../schema/lookup';
import type { ListNode, MapNode } from '../../syntax/nodes';
import { quoted } from '../../text/wording';
import { globMatcher, includeMatcher } from '../../workspace/includes';
import type { LadderFile } from '../../workspace/ladder-file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { focusAt } from '../focus';
import { relativePath } from '../included-files';
import { editsOf, type Action, type ActionPlace } from './action';
import { itemAddition } from './placing';

/** Moves the inline track under the cursor to a file of its own, which the framework then includes. */
export function extractTrackActions({ workspace, file, offset }: ActionPlace): Action[] {
  const track = focusAt(file, offset)?.track;
  const framework = file.model;
  if (framework?.kind !== 'framework' || !track?.id || !isId(track.id.value)) return [];
  const list = fieldsOf(framework.node).list('tracks');
  const index = list?.items.indexOf(track.node) ?? -1;
  if (!list || index === -1 || list.flow) return [];
  const isElsewhere = includedElsewhere(workspace, file.uri);
  const { uri, isIncluded } = newFileFor(file.uri, framework, track.id.value, { avoid: isElsewhere });
  if (workspace.file(uri) || isElsewhere(uri)) return [];
  return [
    {
      title: `Move ${quoted(track.id.value)} to a file of its own`,
      kind: 'refactor.extract',
      changesFiles: true,
      changes: () => {
        const eol = lineEndOf(file.document);
        const inclusion = isIncluded ? undefined : includeAddition(file, framework, uri);
        const { lines, change } = trackTakenOut(file, framework.node, list, index);
        const changes = [change, inclusion];
        return [
          { uri, text: lines.join(eol) + eol },
          editsOf(
            workspace,
            file,
            changes.filter((change) => change !== undefined),
          ),
        ];
      },
    },
  ];
}

/**
 * The lines of a track's own file, and the change by which the framework loses them. Comments directly above the track go
 * along; those above the first one may be about all of them, and stay.
 */
function trackTakenOut(
  { tree }: LadderFile,
  framework: MapNode,
  list: ListNode,
  index: number,
): { lines: readonly string[]; change: TextChange } {
  if (index === 0) {
    return { lines: itemLines(tree, list, 0), change: itemTakenOut({ tree }, framework, list, 0) };
  }
  const { lines, comments, change } = itemBlock(tree, list, index);
  return { lines: [...comments, ...lines], change };
}

/** Tells of files that another framework would include, and so have a track that it does not have now. */
function includedElsewhere(workspace: LadderWorkspace, frameworkUri: string): (uri: string) => boolean {
  const matchers = workspace.files().flatMap(({ uri, model }) => {
    if (uri === frameworkUri || model?.kind !== 'framework') return [];
    return [
      includeMatcher(
        uri,
        model.include.map(({ value }) => value),
      ),
    ];
  });
  return (uri) => matchers.some((matches) => matches(uri));
}

/** Moves the track of a file of its own into the framework that includes it. */
export function inlineTrackActions({ workspace, view, file, offset }: ActionPlace): Action[] {
  const { frameworkUri } = view.project;
  const target = frameworkUri === undefined ? undefined : workspace.file(frameworkUri);
  const framework = target?.model;
  if (file.model?.kind !== 'track' || !target || framework?.kind !== 'framework') return [];
  // Two frameworks that share the track would each need it.
  const isShared = workspace.projectsOf(file.uri).length !== 1;
  if (isShared || !isOnFirstKey(file, file.model.node, offset) || !canTakeTracks(target, framework))
    return [];
  return [
    {
      title: `Move ${quoted(file.model.id?.value ?? '')} into ${quoted(nameOf(target.uri))}`,
      kind: 'refactor.inline',
      changesFiles: true,
      changes: () => [
        editsOf(workspace, target, inlined(target, framework, file)),
        { uri: file.uri, isRemoved: true },
      ],
    },
  ];
}

/** Whether a track can be put into the framework's file by lines of its own. */
function canTakeTracks({ tree }: LadderFile, { node }: Framework): boolean {
  const tracks = node.pairs.find((pair) => keyText(pair) === 'tracks');
  return tree.faults.length === 0 && !node.flow && (!tracks || isPlainList(tracks.value));
}

function isPlainList(node: unknown): node is ListNode {
  const list = node as Partial<ListNode> | undefined;
  return list?.kind === 'list' && list.flow === false;
}

/** The refactoring is about the track as a whole, so it is offered where the track says what it is. */
function isOnFirstKey({ tree }: LadderFile, map: MapNode, offset: number): boolean {
  const first = map.pairs.find((pair) => keyText(pair) === 'track');
  return first !== undefined && tree.contains(first, offset);
}

function inlined(target: LadderFile, framework: Framework, file: LadderFile): TextChange[] {
  const definition = definitionAt([], 'framework') ?? {};
  const own = includeOf(target, framework, file.uri);
  const gone = own && framework.include.length === 1 ? 'include' : undefined;
  const addition = itemAddition(target, framework.node, definition, 'tracks', bodyOf(file), gone);
  return [addition, own].filter((change) => change !== undefined);
}

/** The lines of a track's file, without what only a file has at its start and its end. */
function bodyOf({ document }: LadderFile): string[] {
  const text = document
    .getText()
    .replace(/^\uFEFF?(?:\s*---[ ]*(?:\r\n|\r|\n))?(?:[ ]*(?:\r\n|\r|\n))*/, '')
    .trimEnd();
  return text.split(/\r\n|\r|\n/);
}

/** Takes out the framework's pattern that finds just this file, and would find nothing from now on. */
function includeOf(
  { tree, uri }: LadderFile,
  framework: Framework,
  trackUri: string,
): TextChange | undefined {
  const list = fieldsOf(framework.node).list('include');
  const index = framework.include.findIndex(({ value }) => value === relativePath(uri, trackUri));
  const item = index === -1 ? -1 : (list?.items.indexOf(framework.include[index]?.node) ?? -1);
  return list && item !== -1 ? itemTakenOut({ tree }, framework.node, list, item) : undefined;
}

/** An item of a list; where it is the only one, the list's key too. */
function itemTakenOut(
  { tree }: Pick<LadderFile, 'tree'>,
  map: MapNode,
  list: ListNode,
  index: number,
): TextChange {
  if (list.items.length > 1) return removal(tree, list, index);
  return removal(
    tree,
    map,
    map.pairs.findIndex((pair) => pair.value === list),
  );
}

/** What a new file is for, and where it must not be, if it can be elsewhere. */
interface NewFileOptions {
  readonly kind?: 'track' | 'ladder';
  readonly avoid?: (uri: string) => boolean;
}

/** Where a track or ladder of that id belongs: where the framework's patterns find it, best in a folder of such files. */
export function newFileFor(
  frameworkUri: string,
  { include }: Framework,
  id: string,
  { kind = 'track', avoid = () => false }: NewFileOptions = {},
): { readonly uri: string; readonly isIncluded: boolean } {
  const folder = Utils.dirname(URI.parse(frameworkUri));
  const patterns = include.map(({ value }) => value);
  const folders = patterns
    .filter((pattern) => /\*[^/]*$/.test(pattern))
    .map((pattern) => pattern.replace(/[^/]*$/, ''))
    .filter((path) => !path.includes('*'))
    // What has "track" in its name was made for tracks, and for nothing else.
    .sort((a, b) => fitness(b, kind) - fitness(a, kind));
  for (const path of [...folders, '']) {
    const uri = Utils.resolvePath(folder, `${path}${id}.ladder.yaml`).toString();
    if (avoid(uri)) continue;
    if (patterns.some((pattern) => globMatcher(frameworkUri, pattern)(uri))) return { uri, isIncluded: true };
  }
  return { uri: Utils.resolvePath(folder, `${id}.ladder.yaml`).toString(), isIncluded: false };
}

/** How well a folder suits what is of a kind, by its name. */
function fitness(folder: string, kind: 'track' | 'ladder'): number {
  const other = kind === 'track' ? 'ladder' : 'track';
  return Number(folder.includes(kind)) - Number(folder.includes(other));
}

/** Adds a file to what the framework includes. */
export function includeAddition(file: LadderFile, { node }: Framework, uri: string): TextChange | undefined {
  const definition = definitionAt([], 'framework') ?? {};
  return itemAddition(file, node, definition, 'include', [scalarSource(relativePath(file.uri, uri))]);
}

function nameOf(uri: string): string {
  return URI.parse(uri).path.split('/').at(-1) ?? uri;
}
