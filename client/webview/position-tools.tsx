import { useContext } from 'preact/hooks';
import { counted } from '../../server/service/text/wording';
import type { PositionView } from '../../server/position-protocol';
import type { PositionSettings } from '../preview/views/position';
import type { ShownPart } from './position-model';
import { FrameworkSelect } from './framework-select';
import { SearchField } from './search-field';
import { SurroundingsContext } from './surroundings';
import { useUniqueId } from './unique-id';

interface PositionToolsProps {
  view: PositionView;
  settings: PositionSettings;
  part: ShownPart;
}

/** What changes which position is seen, and how much of it. */
export function PositionTools({ view, settings, part }: PositionToolsProps) {
  const { open, set } = useContext(SurroundingsContext);
  const id = useUniqueId();
  const { frameworks } = view;
  return (
    <div class="tools">
      {frameworks && (
        <FrameworkSelect
          frameworks={frameworks.all}
          shown={frameworks.shown}
          onChoose={(framework) => set('position', { ...settings, framework })}
        />
      )}
      <label for={id}>Position</label>
      <select
        id={id}
        class="field"
        value={view.position.reference}
        onChange={({ currentTarget: { value } }) => open({ position: value })}
      >
        <PositionOptions view={view} />
      </select>
      {part.all > 0 && (
        <SearchField
          words="Search tracks"
          search={settings.search}
          onSearch={(search) => set('position', { ...settings, search })}
        />
      )}
      <span role="status" class="counts">
        {part.all > 0 && countsText(part, settings.search.trim() !== '')}
      </span>
    </div>
  );
}

/** All positions by ladder, as one chooses from them. */
export function PositionOptions({ view, but }: { view: PositionView; but?: string }) {
  return (
    <>
      {view.ladders.map((ladder) => (
        <optgroup key={ladder.id} label={ladder.name}>
          {ladder.positions
            .filter(({ reference }) => reference !== but)
            .map(({ reference, name, label }) => (
              <option key={reference} value={reference}>
                {label === undefined ? name : `${label} ${name}`}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
}

function countsText({ all, found }: ShownPart, isSearched: boolean): string {
  if (!isSearched) return counted(all, 'track');
  return found === 0 ? 'Nothing matches' : `${found} of ${counted(all, 'track')}`;
}
