import { useContext } from 'preact/hooks';
import { counted } from '../../server/service/text/wording';
import type { Grid } from '../../server/grid-protocol';
import type { GridSettings } from '../preview/views/grid';
import type { Count, ShownGrid } from './grid-model';
import { SearchField } from './search-field';
import { FrameworkSelect } from './framework-select';
import { SurroundingsContext } from './surroundings';

interface GridToolsProps {
  grids: readonly Grid[];
  grid: Grid;
  settings: GridSettings;
  shown: ShownGrid;
}

/** What changes how the grid is seen: search, what is hidden, and which framework it is of. */
export function GridTools({ grids, grid, settings, shown }: GridToolsProps) {
  const { set } = useContext(SurroundingsContext);
  return (
    <div class="tools">
      <FrameworkSelect
        frameworks={grids}
        shown={grid.id}
        onChoose={(framework) => set('grid', { ...settings, framework })}
      />
      <SearchField
        words="Search tracks and positions"
        search={settings.search}
        onSearch={(search) => set('grid', { ...settings, search })}
      />
      <span role="status" class="counts">
        {countsText(shown, settings.search.trim() !== '')}
      </span>
      {shown.hidden.length > 0 && <HiddenList settings={settings} hidden={shown.hidden} />}
    </div>
  );
}

function HiddenList({ settings, hidden }: { settings: GridSettings; hidden: ShownGrid['hidden'] }) {
  const { set } = useContext(SurroundingsContext);
  return (
    <span class="hidden-list" role="group" aria-label="Hidden">
      <span>Hidden:</span>
      {hidden.map(({ key, name }) => (
        <button
          key={key}
          type="button"
          class="chip show"
          title={`Show ${name} again`}
          onClick={() => set('grid', { ...settings, hidden: settings.hidden.filter((each) => each !== key) })}
        >
          {name} <span aria-hidden="true">+</span>
        </button>
      ))}
      {hidden.length > 1 && (
        <button type="button" class="chip show" onClick={() => set('grid', { ...settings, hidden: [] })}>
          Show all
        </button>
      )}
    </span>
  );
}

function countsText({ tracks, positions }: ShownGrid, isSearched: boolean): string {
  if (!isSearched) return `${counted(tracks.all, 'track')}, ${counted(positions.all, 'position')}`;
  if (tracks.found + positions.found === 0) return 'Nothing matches';
  return `${found(tracks, 'track')}, ${found(positions, 'position')}`;
}

function found({ all, found: some }: Count, word: string): string {
  return `${some} of ${counted(all, word)}`;
}
