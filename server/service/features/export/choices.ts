import type { ExportChoice, ExportChoices } from '../../../export-protocol';
import type { GridFocus } from '../../../grid-protocol';
import type { Position } from '../../../protocol';
import { laddersOf, tracksOf } from '../../model/file';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { gridFocus } from '../grid/grid-focus';
import { ProjectView } from '../project-view';
import { resolveDocument } from './resolve-document';
import { formatsOf, viewText, type ExportView } from './export-view';

/**
 * What of a document's frameworks, or of the document by itself, can be exported.
 *
 * @param position the place of the cursor, by which it is told which track or position is meant
 */
export function exportChoices(
  workspace: LadderWorkspace,
  uri: string,
  position: Position | undefined,
): ExportChoices[] {
  const file = workspace.file(uri);
  if (!file) return [];
  const [ownTrack] = file.model?.kind === 'track' ? tracksOf(file.model) : [];
  const [ownLadder] = file.model?.kind === 'ladder' ? laddersOf(file.model) : [];
  const focus: GridFocus = {
    ...(ownTrack?.id ? { track: ownTrack.id.value } : {}),
    ...(ownLadder?.id ? { ladder: ownLadder.id.value } : {}),
    ...(position ? gridFocus(file, file.document.offsetAt(position)) : {}),
  };
  return workspace
    .projectsOf(uri)
    .map((project) => choicesOf(new ProjectView(workspace, project), focus))
    .filter(({ choices }) => choices.length > 0);
}

function choicesOf(view: ProjectView, focus: GridFocus): ExportChoices {
  const { framework, tracks, ladders } = resolveDocument(view);
  const positions = ladders.flatMap((ladder) =>
    ladder.positions.map((position) =>
      choice(
        { kind: 'position', ladder: ladder.id, position: position.id },
        `${ladder.name}: ${position.name}`,
        ladder.id === focus.ladder && position.id === focus.position,
      ),
    ),
  );
  const hasLinks = tracks.some(({ levels }) =>
    levels.some(({ criteria }) => criteria.some((criterion) => criterion['builds-on'].length > 0)),
  );
  const isAny = tracks.length + ladders.length > 0 || framework !== undefined;
  const name = framework?.name ?? tracks[0]?.name ?? ladders[0]?.name ?? '';
  return {
    ...(framework ? { framework: framework.id } : {}),
    name,
    choices: [
      ...(isAny ? [choice({ kind: 'framework' }, name)] : []),
      ...(positions.length > 0 ? [choice({ kind: 'grid' }, 'Grid of positions and tracks')] : []),
      ...(hasLinks ? [choice({ kind: 'criteria' }, 'What criteria build on')] : []),
      ...tracks.map(({ id, name: title }) =>
        choice({ kind: 'track', track: id }, title, focus.position === undefined && id === focus.track),
      ),
      ...positions,
    ],
  };
}

function choice(view: ExportView, title: string, isHere = false): ExportChoice {
  return { view: viewText(view), kind: view.kind, title, isHere, formats: [...formatsOf(view)] };
}
