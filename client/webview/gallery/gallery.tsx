import { useMemo } from 'preact/hooks';
import type { GalleryState } from './gallery-state';
import { noSurroundings, SurroundingsContext, type Actions } from '../surroundings';
import { TemplateDetail } from './template-detail';
import { TemplateListView } from './template-list';

/** What its user can do in the gallery. */
export interface GalleryActions extends Pick<Actions, 'render' | 'goTo' | 'openLink' | 'set'> {
  readonly change: (change: Partial<Pick<GalleryState, 'search' | 'category'>>) => void;
  readonly openTemplate: (id: string) => void;
  readonly showAll: () => void;
  readonly use: (id: string) => void;
  readonly tryAgain: () => void;
  readonly onScroll: (top: number) => void;
}

/** The whole page: all templates, or one of them. */
export function GalleryPage({ state, actions }: { state: GalleryState; actions: GalleryActions }) {
  const { list, view, opened, search, category } = state;
  const references = view?.kind === 'skill' ? view.table.references : noSurroundings.references;
  const surroundings = useMemo(
    () => ({
      ...noSurroundings,
      ...actions,
      references,
      // What a template refers to is a template.
      open: (place: object) => {
        if ('track' in place && typeof place.track === 'string') actions.openTemplate(place.track);
      },
    }),
    [actions, references],
  );
  if (list === undefined) {
    return (
      <main>
        <p class="waiting">Reading…</p>
      </main>
    );
  }
  if (list === 'failed') return <Failed tryAgain={actions.tryAgain} />;
  const template = list.templates.find(({ id }) => id === opened);
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <main class="gallery">
        {template ? (
          <TemplateDetail
            template={template}
            view={view}
            settings={state.settings}
            onBack={actions.showAll}
            onUse={() => actions.use(template.id)}
          />
        ) : (
          <div
            class="scroller shows-templates"
            onScroll={({ currentTarget }) => actions.onScroll(currentTarget.scrollTop)}
          >
            <TemplateListView
              list={list}
              search={search}
              category={category}
              onSearch={(value) => actions.change({ search: value })}
              onCategory={(value) => actions.change({ category: value })}
              onOpen={actions.openTemplate}
            />
          </div>
        )}
      </main>
    </SurroundingsContext.Provider>
  );
}

function Failed({ tryAgain }: { tryAgain: () => void }) {
  return (
    <main>
      <section class="notice">
        <h1>The templates can’t be read just now</h1>
        <p>The language server isn’t answering. The output channel “Ladder” says why.</p>
        <p>
          <button type="button" class="step" onClick={tryAgain}>
            Try Again
          </button>
        </p>
      </section>
    </main>
  );
}
