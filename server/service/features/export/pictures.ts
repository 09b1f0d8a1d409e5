import type { CriteriaGraph } from '../../../criteria-protocol';
import type { PositionTrack, PositionView } from '../../../position-protocol';
import type { LadderWorkspace } from '../../workspace/ladder-workspace';
import { criteriaGraphs } from '../criteria/criteria-graph';
import { positionView } from '../position/position-view';
import type { ExportDocument } from './document';
import { kindOfView } from './export-view';

/** What the charts of a document are drawn from. */
export interface ExportPictures {
  /** What positions ask for, by their references. */
  readonly positions: ReadonlyMap<string, PositionView>;
  /** Which criteria build on which; absent where none does, or the view does not show it. */
  readonly criteria?: CriteriaGraph;
}

/**
 * What the charts of a document are drawn from.
 *
 * @param uri a file that is of the document's framework alone, or the file that is in none
 */
export function picturesFor(
  workspace: LadderWorkspace,
  uri: string,
  document: ExportDocument,
): ExportPictures {
  const kind = kindOfView(document.view);
  const showsPositions = kind === 'framework' || kind === 'position';
  const references = document.ladders.flatMap(({ id, positions }) =>
    positions.map((position) => `${id}.${position.id}`),
  );
  const positions = (showsPositions ? references : []).flatMap((reference) => {
    const view = positionView(workspace, uri, { shown: reference });
    return view?.position.reference === reference ? [[reference, alone(view)] as const] : [];
  });
  const showsCriteria = kind === 'framework' || kind === 'criteria';
  const [graph] = showsCriteria ? criteriaGraphs(workspace, uri, { all: true }) : [];
  return {
    positions: new Map(positions),
    ...(graph && graph.links.length > 0 ? { criteria: graph } : {}),
  };
}

/** What a position asks for, without the comparison that the preview makes. */
function alone({
  position,
  ladders,
  cumulative,
  categories,
  unsaid,
  references,
}: PositionView): PositionView {
  return {
    position,
    ladders,
    cumulative,
    categories: categories
      .map((category) => ({ ...category, tracks: category.tracks.flatMap(asked) }))
      .filter(({ tracks }) => tracks.length > 0),
    unsaid,
    references,
  };
}

function asked({ id, name, dots, ask }: PositionTrack): PositionTrack[] {
  return ask ? [{ id, name, dots, ask }] : [];
}
