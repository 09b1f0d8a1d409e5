import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PreviewState } from '../preview/messages';
import type { Settings } from '../preview/views';
import { Bar, panelId, tabId } from './bar';
import { EditHint, EditNote } from './edits/edit-note';
import { UnsavedNote } from './edits/unsaved-note';
import { EditingContext, type Editing } from './edits/editing';
import { Notice, StaleNote } from './notice';
import type { PageState } from './page-state';
import type { References } from './markdown';
import { ProblemsContext, type Problems } from './problems-context';
import { SurroundingsContext, type Actions } from './surroundings';
import { targetHintId } from './target';
import { drawings } from './views';

interface AppProps {
  page: PageState;
  actions: Actions;
  /** What can be done about problems. */
  problems: Pick<Problems, 'askFixes' | 'mend'>;
  editing: Omit<Editing, 'isOn' | 'drafts'>;
  /** The element that scrolls. */
  scroller: Ref<HTMLDivElement>;
  onScroll: () => void;
}

/** The whole page. */
export function App({ page, actions, problems, editing: edits, scroller, onScroll }: AppProps) {
  const state = page.shown;
  const named = referencesOf(state);
  // A new object only where the references differ, so that prose which is the same is not rendered again.
  const key = JSON.stringify(named);
  const references = useMemo(() => named, [key]);
  const surroundings = useMemo(() => ({ ...actions, references }), [actions, references]);
  const tab = state?.tab ?? 'track';
  const hint = state && state.view.kind !== 'notice' ? drawings[tab].editHint : undefined;
  const isOn = page.editing && hint !== undefined;
  const editing = { ...edits, isOn, drafts: page.drafts };
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <EditingContext.Provider value={editing}>
        <main>
          <Bar tab={tab} locked={state?.locked ?? false} canEdit={hint !== undefined} />
          {isOn && <EditHint words={hint} />}
          <UnsavedNote track={state?.view.kind === 'table' ? state.view.table.track.id : undefined} />
          <div
            class={`scroller ${state ? `shows-${state.view.kind}` : ''}`}
            id={panelId}
            role="tabpanel"
            aria-labelledby={tabId(tab)}
            ref={scroller}
            onScroll={onScroll}
          >
            <ProblemsContext.Provider value={{ ...problems, problems: page.problems, known: page.known }}>
              {state ? <Shown state={state} settings={page.settings} /> : <p class="waiting">Reading…</p>}
            </ProblemsContext.Provider>
          </div>
          <StaleNote stale={state && 'stale' in state.view ? state.view.stale : undefined} />
          <p id={targetHintId} class="unseen">
            Press Enter to go to the text.
          </p>
          <EditNote note={page.note} />
        </main>
      </EditingContext.Provider>
    </SurroundingsContext.Provider>
  );
}

function Shown({ state: { tab, view }, settings }: { state: PreviewState; settings: Settings }) {
  if (view.kind === 'notice') return <Notice notice={view.notice} />;
  return <>{drawings[tab].draw(view, settings[tab])}</>;
}

function referencesOf(state: PreviewState | undefined): References {
  if (!state || state.view.kind === 'notice') return {};
  return drawings[state.tab].references?.(state.view) ?? {};
}
