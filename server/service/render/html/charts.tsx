/** @jsxRuntime automatic @jsxImportSource preact */
import { PositionChart as Rose } from '../../../picture/position-chart';
import { CriteriaGraphPicture } from '../svg/chart-svg';
import { usePage } from './page';

/** What a position asks for, as a chart; nothing where it asks for no level. */
export function PositionChart({ reference }: { reference: string }) {
  const { positions } = usePage().pictures;
  const view = positions.get(reference);
  const isAny = view?.categories.some(({ tracks }) => tracks.some(({ ask }) => ask?.level !== undefined));
  if (!view || isAny !== true) return null;
  const place = [...positions.keys()].indexOf(reference);
  return (
    <figure class="chart wide" tabIndex={0} role="region" aria-label={`Chart of ${view.position.name}`}>
      <Rose view={view} id={`_chart-${place}`} labels="names" />
    </figure>
  );
}

/** What criteria build on, as a picture; nothing where none builds on another. */
export function CriteriaChart() {
  const { criteria } = usePage().pictures;
  if (!criteria) return null;
  return (
    <figure class="wide graph" tabIndex={0} role="region" aria-label="Graph of criteria">
      <CriteriaGraphPicture graph={criteria} prefix="_criteria" />
    </figure>
  );
}
