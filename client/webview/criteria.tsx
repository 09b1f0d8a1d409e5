import { useCallback, useContext, useMemo, useRef } from 'preact/hooks';
import type { CriteriaGraph } from '../../server/criteria-protocol';
import { CriteriaLayouter, type CriteriaLayout } from '../../server/picture/criteria-layout';
import { chosenOf } from '../preview/views/chosen';
import type { CriteriaSettings } from '../preview/views/criteria';
import { CriteriaList } from './criteria-list';
import { foundIn, linksTold, relationsOf } from './criteria-model';
import { CriteriaDiagram } from './criteria-picture';
import { CriteriaTools } from './criteria-tools';
import { useZoom } from './criteria-zoom';
import { focusOn } from './focus';
import { Notice } from './notice';
import { SurroundingsContext } from './surroundings';
import { Title } from './title';

/** How much is drawn at once, so that the page answers within a moment. */
const limits = { criteria: 1000, linked: 300 };

interface CriteriaSheetProps {
  /** At least one. */
  graphs: CriteriaGraph[];
  settings: CriteriaSettings;
}

/** Which criterion builds on which, level by level. */
export function CriteriaSheet({ graphs, settings }: CriteriaSheetProps) {
  const graph = chosenOf(graphs, settings);
  return graph ? <Sheet graphs={graphs} graph={graph} settings={settings} /> : null;
}

function Sheet({ graphs, graph, settings }: CriteriaSheetProps & { graph: CriteriaGraph }) {
  const { set } = useContext(SurroundingsContext);
  const picture = useRef<SVGSVGElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const layouter = useRef<CriteriaLayouter>(null);
  const layout = useMemo(() => {
    layouter.current ??= new CriteriaLayouter();
    return layouter.current.layout(graph, limits);
  }, [graph]);
  const relations = useMemo(() => relationsOf(graph), [graph]);
  const found = useMemo(() => foundIn(graph, settings.search), [graph, settings.search]);
  const setZoom = useCallback((zoom: number) => set('criteria', { ...settings, zoom }), [set, settings]);
  const zoom = useZoom(picture, settings.zoom, setZoom);
  const toFound = (): void => {
    const first = sheet.current?.querySelector<HTMLElement | SVGElement>('[data-found], [data-item]');
    if (first) focusOn(first);
  };
  const drawn = layout.groups.flatMap(({ boxes }) => boxes.map(({ criterion }) => criterion));
  return (
    <div ref={sheet} class="criteria-sheet">
      <header class="criteria-head">
        <Title
          name={graph.all ? graph.name : (graph.track?.name ?? graph.name)}
          source={graph.all ? graph.source : undefined}
        />
        <CriteriaTools
          graphs={graphs}
          graph={graph}
          settings={settings}
          found={found}
          zoom={zoom}
          toFound={toFound}
        />
      </header>
      {graph.links.length === 0 && <Notice notice="no-links" heading="h2" isShort={drawn.length > 0} />}
      {settings.asList ? (
        <CriteriaList
          graph={graph}
          criteria={found ? drawn.filter(({ key }) => found.has(key)) : drawn}
          relations={relations}
          search={settings.search}
        />
      ) : (
        drawn.length > 0 && (
          <CriteriaDiagram
            graph={graph}
            layout={layout}
            relations={relations}
            found={found}
            picture={picture}
            zoom={zoom}
            scale={settings.zoom}
          />
        )
      )}
      <LeftOut layout={layout} />
      {drawn.length > 0 && !settings.asList && <Legend />}
    </div>
  );
}

/** Says what is not drawn, and how one gets to see it. */
function LeftOut({ layout: { leftOut, cut } }: { layout: CriteriaLayout }) {
  if (leftOut.length + cut === 0) return null;
  const most = 8;
  const names = leftOut.slice(0, most).map(({ name, criteria }) => `${name} (${criteria})`);
  const more = leftOut.length > most ? ` and ${leftOut.length - most} more` : '';
  return (
    <p class="aside">
      {leftOut.length > 0 &&
        `There is room for ${limits.criteria} criteria at once. Not drawn: those of ${names.join(', ')}${more}. `}
      {cut > 0 &&
        `Too much hangs together: ${linksTold(cut)} from track to track ${cut === 1 ? 'is' : 'are'} not drawn. `}
      Put the cursor in a track to see what is around it.
    </p>
  );
}

function Legend() {
  return (
    <p class="legend">
      <span class="sample">
        <svg class="key" viewBox="0 0 30 10" aria-hidden="true">
          <path d="M0,5H22" />
          <path class="head" d="M30,5L22,1V9Z" />
        </svg>
        leads to what builds on it
      </span>
      <span class="sample">
        <i class="key-box foreign" /> of another track
      </span>
      <span class="sample">
        <i class="key-box base" /> what the chosen one builds on
      </span>
      <span class="sample">
        <i class="key-box builder" /> what builds on it
      </span>
      <span id="criteria-keys">
        Click or Enter opens the level, with Ctrl or ⌘ its place in the text. Arrows follow the links and the
        columns. Ctrl or ⌘ with the wheel changes the size, as do + and −.
      </span>
    </p>
  );
}
