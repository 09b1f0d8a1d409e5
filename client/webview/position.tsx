import { useContext } from 'preact/hooks';
import { PositionChart } from '../../server/picture/position-chart';
import type { PositionView } from '../../server/position-protocol';
import type { PositionSettings } from '../preview/views/position';
import { PositionAsks } from './position-asks';
import { PositionHeader } from './position-header';
import { shownPart } from './position-model';
import { PositionNumbers } from './position-numbers';
import { PositionTakes } from './position-takes';
import { PositionTools } from './position-tools';
import { SurroundingsContext } from './surroundings';

interface PositionSheetProps {
  view: PositionView;
  settings: PositionSettings;
}

/** What a position asks for: at a glance, then what it takes to get to another, then track by track. */
export function PositionSheet({ view, settings }: PositionSheetProps) {
  const { set } = useContext(SurroundingsContext);
  const part = shownPart(view, settings.search);
  const unfolded = new Set(settings.open);
  const unfold = (keys: readonly string[], isOpen: boolean): void => {
    const others = settings.open.filter((key) => !keys.includes(key));
    set('position', { ...settings, open: isOpen ? [...others, ...keys] : others });
  };
  const shown = { view, categories: part.categories, search: settings.search, unfolded, unfold };
  return (
    <div class="sheet position-sheet">
      <PositionHeader position={view.position} />
      <PositionTools view={view} settings={settings} part={part} />
      {part.all > 0 && (
        <div class="overview">
          <figure class="chart">
            <PositionChart view={view} id="rose" labels="names" />
            <PositionChart view={view} id="small-rose" labels="ordinals" />
          </figure>
          {part.found > 0 && <PositionNumbers {...shown} />}
        </div>
      )}
      <PositionTakes {...shown} settings={settings} />
      <PositionAsks {...shown} />
    </div>
  );
}
