import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import type { DocumentLink } from 'vscode-languageserver-types';
import { textSpan } from '../graph/entry-builder';
import type { Sourced } from '../model/fields';
import { tracksOf } from '../model/file';
import type { Framework } from '../model/framework';
import type { Resource } from '../model/resource';
import { globMatcher } from '../workspace/includes';
import type { LadderFile } from '../workspace/ladder-file';
import type { LadderWorkspace } from '../workspace/ladder-workspace';
import { canonicalUri } from '../workspace/uris';

/**
 * What can be opened from a document: the files that `include` names outright, and the pages and addresses of
 * resources. What matches by a wildcard is found by going to its definition.
 */
export function documentLinks(workspace: LadderWorkspace, uri: string): DocumentLink[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const includes = file.model?.kind === 'framework' ? includeLinks(workspace, file, file.model) : [];
  return [...includes, ...resourcesIn(file).flatMap((resource) => resourceLink(file, resource))];
}

function includeLinks(workspace: LadderWorkspace, file: LadderFile, { include }: Framework): DocumentLink[] {
  return include.flatMap((pattern) => {
    const target = namedFile(workspace, file.uri, pattern.value);
    if (target?.model === undefined || target.model.kind === 'framework') return [];
    const name = target.model.name ?? target.model.id;
    return [link(file, pattern, target.uri, `Open the ${target.model.kind}${name ? ` ${name.value}` : ''}`)];
  });
}

/** The one file that a pattern without wildcards names, where it is known. */
function namedFile(workspace: LadderWorkspace, frameworkUri: string, glob: string): LadderFile | undefined {
  if (picomatch.scan(glob).isGlob) return undefined;
  const target = canonicalUri(Utils.resolvePath(Utils.dirname(URI.parse(frameworkUri)), glob).toString());
  return globMatcher(frameworkUri, glob)(target) ? workspace.file(target) : undefined;
}

/** Each resource of the file: of tracks, levels and criteria. */
function resourcesIn({ model }: LadderFile): Resource[] {
  return tracksOf(model).flatMap((track) => [
    ...track.resources,
    ...track.levels.flatMap((level) => [
      ...level.resources,
      ...level.criteria.flatMap(({ resources }) => resources),
    ]),
  ]);
}

/** Only what leads to a page or an address: another scheme might run something. */
const followed = /^(?:https?:\/\/|mailto:)\S+$/i;

function resourceLink(file: LadderFile, { url, label: said }: Resource): DocumentLink[] {
  if (!url || !followed.test(url.value)) return [];
  const isAddress = /^mailto:/i.test(url.value);
  const label = said?.value.trim();
  return [link(file, url, url.value, label === undefined || label === '' ? words(isAddress) : label)];
}

function words(isAddress: boolean): string {
  return isAddress ? 'Write to this address' : 'Open this page';
}

function link(
  file: LadderFile,
  { node, value }: Sourced<string>,
  target: string,
  tooltip: string,
): DocumentLink {
  return { range: file.range(textSpan(node, 0, value.length)), target, tooltip };
}
