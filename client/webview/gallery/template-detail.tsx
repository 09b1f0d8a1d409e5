import { useEffect, useRef } from 'preact/hooks';
import type { TemplateEntry, TemplateView } from '../../../server/template-protocol';
import type { Settings } from '../../preview/views';
import { targetHintId } from '../target';
import { gridDrawing } from '../views/grid';
import { trackDrawing } from '../views/track';
import { useWords } from './gallery-model';

interface TemplateDetailProps {
  template: TemplateEntry;
  /** Absent until it was answered; null where it can't be told. */
  view: TemplateView | null | undefined;
  settings: Settings;
  onBack: () => void;
  onUse: () => void;
}

/** One template as it would be in a framework, and the button that uses it. */
export function TemplateDetail({ template, view, settings, onBack, onUse }: TemplateDetailProps) {
  const back = useRef<HTMLButtonElement>(null);
  // Who opened it by a key goes on from here.
  useEffect(() => back.current?.focus(), [template.id]);
  return (
    <>
      <div class="bar gallery-bar">
        <button type="button" class="step" ref={back} onClick={onBack}>
          <span aria-hidden="true">←</span> All Templates
        </button>
        <button type="button" class="use" onClick={onUse}>
          {useWords[template.kind]}
        </button>
      </div>
      <div class={`scroller shows-${view?.kind === 'skill' ? 'table' : 'grid'}`}>
        <Drawn view={view} settings={settings} />
      </div>
      <p id={targetHintId} class="unseen">
        Press Enter to see the text.
      </p>
    </>
  );
}

function Drawn({ view, settings }: Pick<TemplateDetailProps, 'view' | 'settings'>) {
  if (view === undefined) return <p class="waiting">Reading…</p>;
  if (view === null) {
    return (
      <section class="notice">
        <h1>This template can’t be shown just now</h1>
        <p>The language server isn’t answering. It can be used all the same once it does.</p>
      </section>
    );
  }
  if (view.kind === 'skill') {
    return <>{trackDrawing.draw({ kind: 'table', table: view.table }, settings.track)}</>;
  }
  return <>{gridDrawing.draw({ kind: 'grid', grids: [view.grid] }, settings.grid)}</>;
}
