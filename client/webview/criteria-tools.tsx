import { useContext } from 'preact/hooks';
import type { CriteriaGraph } from '../../server/criteria-protocol';
import type { CriteriaSettings } from '../preview/views/criteria';
import { countsText } from './criteria-model';
import { zoomStep, type Zoom } from './criteria-zoom';
import { FrameworkSelect } from './framework-select';
import { SearchField } from './search-field';
import { SurroundingsContext } from './surroundings';

interface CriteriaToolsProps {
  graphs: readonly CriteriaGraph[];
  graph: CriteriaGraph;
  settings: CriteriaSettings;
  found: ReadonlySet<string> | undefined;
  zoom: Zoom;
  /** Leads to the first criterion that was found. */
  toFound: () => void;
}

/** What changes how the graph is seen: whose criteria, which of them, search, size, or a list instead. */
export function CriteriaTools({ graphs, graph, settings, found, zoom, toFound }: CriteriaToolsProps) {
  const { set } = useContext(SurroundingsContext);
  const change = (changes: Partial<CriteriaSettings>): void => set('criteria', { ...settings, ...changes });
  const { asList, alone, search } = settings;
  const isShown = graph.criteria.length > 0;
  return (
    <div class="tools">
      <FrameworkSelect frameworks={graphs} shown={graph.id} onChoose={(framework) => change({ framework })} />
      {graph.track && (
        <span class="switch" role="group" aria-label="Whose criteria">
          <Pressed on={!graph.all} onClick={() => change({ all: false })}>
            {graph.track.name}
          </Pressed>
          <Pressed on={graph.all} onClick={() => change({ all: true })}>
            All tracks
          </Pressed>
        </span>
      )}
      {isShown && (
        <SearchField
          words="Search criteria"
          search={search}
          onSearch={(words) => change({ search: words })}
          onKeyDown={({ key }) => {
            if (key === 'Enter') toFound();
          }}
        />
      )}
      <span role="status" class="counts">
        {isShown && countsText(graph, found)}
      </span>
      {(graph.alone > 0 || alone) && (
        <label class="check">
          <input
            type="checkbox"
            checked={alone}
            onChange={({ currentTarget: { checked } }) => change({ alone: checked })}
          />{' '}
          Also {graph.alone} that {graph.alone === 1 ? 'stands' : 'stand'} alone
        </label>
      )}
      {isShown && (
        <span class="switch" role="group" aria-label="Shown as">
          <Pressed on={!asList} onClick={() => change({ asList: false })}>
            Picture
          </Pressed>
          <Pressed on={asList} onClick={() => change({ asList: true })}>
            List
          </Pressed>
        </span>
      )}
      {isShown && !asList && <ZoomButtons zoom={zoom} now={settings.zoom} />}
    </div>
  );
}

interface PressedProps {
  on: boolean;
  onClick: () => void;
  children: string;
}

function Pressed({ on, onClick, children }: PressedProps) {
  return (
    <button type="button" class="choice" aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}

function ZoomButtons({ zoom, now }: { zoom: Zoom; now: number }) {
  return (
    <span class="switch" role="group" aria-label="Size">
      <button
        type="button"
        class="choice"
        aria-label="Smaller"
        title="Smaller"
        onClick={() => zoom.by(1 / zoomStep)}
      >
        −
      </button>
      <button type="button" class="choice" title="As large as other text" onClick={() => zoom.reset()}>
        {Math.round(now * 100)} %
      </button>
      <button
        type="button"
        class="choice"
        aria-label="Larger"
        title="Larger"
        onClick={() => zoom.by(zoomStep)}
      >
        +
      </button>
      <button type="button" class="choice" title="Show all levels side by side" onClick={() => zoom.fit()}>
        Fit
      </button>
    </span>
  );
}
