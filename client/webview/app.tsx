import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { LevelTable } from '../../server/protocol';
import type { View } from '../preview/messages';
import type { GridSettings } from '../preview/saved-page';
import { Bar, panelId, tabId } from './bar';
import { GridSheet } from './grid';
import { LevelTableView } from './level-table';
import { Notice, StaleNote } from './notice';
import type { PageState } from './page-state';
import { rowsOf } from './rows';
import { SurroundingsContext, type Actions } from './surroundings';
import { targetHintId } from './target';
import { TrackHeader } from './track-header';

interface AppProps {
  page: PageState;
  actions: Actions;
  /** The element that scrolls. */
  scroller: Ref<HTMLDivElement>;
  onScroll: () => void;
}

/** The whole page. */
export function App({ page, actions, scroller, onScroll }: AppProps) {
  const state = page.shown;
  const table = state?.view.kind === 'table' ? state.view.table : undefined;
  // A new object only where the references differ, so that prose which is the same is not rendered again.
  const key = JSON.stringify(table?.references ?? {});
  const references = useMemo(() => table?.references ?? {}, [key]);
  const surroundings = useMemo(() => ({ ...actions, references }), [actions, references]);
  const tab = state?.tab ?? 'track';
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <main>
        <Bar tab={tab} locked={state?.locked ?? false} />
        <div
          class={`scroller ${state ? `shows-${state.view.kind}` : ''}`}
          id={panelId}
          role="tabpanel"
          aria-labelledby={tabId(tab)}
          ref={scroller}
          onScroll={onScroll}
        >
          {state ? <Shown view={state.view} grid={page.grid} /> : <p class="waiting">Reading…</p>}
        </div>
        <StaleNote stale={state && 'stale' in state.view ? state.view.stale : undefined} />
        <p id={targetHintId} class="unseen">
          Press Enter to go to the text.
        </p>
      </main>
    </SurroundingsContext.Provider>
  );
}

function Shown({ view, grid }: { view: View; grid: GridSettings }) {
  switch (view.kind) {
    case 'notice':
      return <Notice notice={view.notice} />;
    case 'grid':
      return <GridSheet grids={view.grids} settings={grid} />;
    case 'table':
      return <TrackSheet key={view.table.track.id} table={view.table} />;
  }
}

function TrackSheet({ table }: { table: LevelTable }) {
  const { track, levels } = table;
  return (
    <div
      class="sheet"
      style={{ '--levels': String(levels.length), '--rows': String(rowsOf(table).length + 1) }}
    >
      <TrackHeader track={track} />
      {levels.length > 0 ? <LevelTableView table={table} /> : <Notice notice="empty-track" heading="h2" />}
    </div>
  );
}
