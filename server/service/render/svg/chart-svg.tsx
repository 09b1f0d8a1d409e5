/** @jsxRuntime automatic @jsxImportSource preact */
import { renderToString } from 'preact-render-to-string';
import type { CriteriaGraph } from '../../../criteria-protocol';
import { CriteriaPicture } from '../../../picture/criteria-graph';
import { CriteriaLayouter } from '../../../picture/criteria-layout';
import { withInkValues } from '../../../picture/ink-values';
import { PositionChart } from '../../../picture/position-chart';
import type { RenderOptions } from '../../features/export/export';
import type { ExportPictures } from '../../features/export/pictures';
import { counted } from '../../text/wording';

/** The chart of a position, or else the graph of criteria, as a picture that stands by itself. */
export function chartSvg({ positions, criteria }: ExportPictures, { asVariables }: RenderOptions): string {
  const [view] = positions.values();
  const picture = view ? (
    <PositionChart view={view} id="chart" labels="names" />
  ) : (
    criteria && <CriteriaGraphPicture graph={criteria} prefix="criteria" />
  );
  const svg = renderToString(<>{picture}</>);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${asXml(asVariables ? svg : withInkValues(svg))}\n`;
}

/** The whole graph of criteria. */
export function CriteriaGraphPicture({ graph, prefix }: { graph: CriteriaGraph; prefix: string }) {
  const { name, criteria } = graph;
  const many = counted(criteria.length, 'criterion', 'criteria');
  return (
    <CriteriaPicture
      layout={new CriteriaLayouter().layout(graph)}
      title={`What criteria build on in ${name}`}
      description={`${many} by level, with an arrow from each to those that build on it.`}
      prefix={prefix}
    />
  );
}

/** Without the characters that XML can't hold, which a YAML file can. */
function asXml(svg: string): string {
  return svg.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
    '\t\n\r'.includes(character) ? character : '',
  );
}
