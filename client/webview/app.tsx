import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PreviewState } from '../preview/messages';
import { LevelTableView } from './level-table';
import { Notice, StaleNote } from './notice';
import { rowsOf } from './rows';
import { SurroundingsContext, type Surroundings } from './surroundings';
import { targetHintId } from './target';
import { TrackHeader } from './track-header';

interface AppProps {
  /** Undefined while the extension has sent nothing. */
  state: PreviewState | undefined;
  actions: Omit<Surroundings, 'references'>;
  /** The element that scrolls. */
  scroller: Ref<HTMLDivElement>;
  onScroll: () => void;
}

/** The whole page. */
export function App({ state, actions, scroller, onScroll }: AppProps) {
  return (
    <main>
      <div class="scroller" ref={scroller} onScroll={onScroll}>
        {state ? <View view={state.view} actions={actions} /> : <p class="waiting">Reading the track…</p>}
      </div>
      <StaleNote stale={state?.view.kind === 'table' ? state.view.stale : undefined} />
      <p id={targetHintId} class="unseen">
        Press Enter to go to the text.
      </p>
    </main>
  );
}

function View({ view, actions }: { view: PreviewState['view']; actions: AppProps['actions'] }) {
  const table = view.kind === 'table' ? view.table : undefined;
  // A new object only where the references differ, so that prose which is the same is not rendered again.
  const key = JSON.stringify(table?.references ?? {});
  const references = useMemo(() => table?.references ?? {}, [key]);
  const surroundings = useMemo(() => ({ ...actions, references }), [actions, references]);
  if (view.kind === 'notice') return <Notice notice={view.notice} />;
  const { track, levels } = view.table;
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <div
        key={track.id}
        class="sheet"
        style={{ '--levels': String(levels.length), '--rows': String(rowsOf(view.table).length + 1) }}
      >
        <TrackHeader track={track} />
        {levels.length > 0 ? (
          <LevelTableView table={view.table} />
        ) : (
          <Notice notice="empty-track" heading="h2" />
        )}
      </div>
    </SurroundingsContext.Provider>
  );
}
