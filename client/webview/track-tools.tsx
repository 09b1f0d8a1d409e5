import { useContext, useMemo } from 'preact/hooks';
import type { LevelTable } from '../../server/protocol';
import { isNumber } from '../../server/service/text/level-words';
import type { TrackSettings } from '../preview/views/track';
import { foundTexts, foundWords } from './found-texts';
import { SearchField } from './search-field';
import { stepToFound } from './search-steps';
import { chosenLevels } from './shown-levels';
import { SurroundingsContext } from './surroundings';

interface TrackToolsProps {
  /** The table as it is, whatever of it is shown. */
  table: LevelTable;
  /** The table as it is shown. */
  shown: LevelTable;
  settings: TrackSettings;
}

/** What changes how a track is seen: search, what is new at each level, and two levels side by side. */
export function TrackTools({ table, shown, settings }: TrackToolsProps) {
  const { set } = useContext(SurroundingsContext);
  const { whatsNew } = settings;
  return (
    <div class="tools">
      <Search shown={shown} settings={settings} />
      <label class="toggle">
        <input
          type="checkbox"
          role="switch"
          checked={whatsNew}
          aria-checked={whatsNew}
          onChange={({ currentTarget: { checked } }) => set('track', { ...settings, whatsNew: checked })}
        />
        Only what’s new
      </label>
      {table.levels.length > 1 && <Compare table={table} settings={settings} />}
    </div>
  );
}

function Search({ shown, settings }: Omit<TrackToolsProps, 'table'>) {
  const { set } = useContext(SurroundingsContext);
  const { search } = settings;
  const isSearched = search.trim() !== '';
  const found = useMemo(() => (isSearched ? foundTexts(shown, search) : undefined), [shown, search]);
  return (
    <>
      <SearchField
        words="Search this track"
        search={search}
        onSearch={(value) => set('track', { ...settings, search: value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepToFound(event.shiftKey ? -1 : 1);
        }}
      />
      <span role="status" class="counts">
        {found && foundWords(found)}
      </span>
      {found !== undefined && found.texts > 0 && (
        <span class="steps">
          <Step by={-1} words="Previous match (Shift+Enter)" sign="↑" />
          <Step by={1} words="Next match (Enter)" sign="↓" />
        </span>
      )}
    </>
  );
}

function Step({ by, words, sign }: { by: 1 | -1; words: string; sign: string }) {
  return (
    <button type="button" class="step" title={words} aria-label={words} onClick={() => stepToFound(by)}>
      {sign}
    </button>
  );
}

function Compare({ table, settings }: Omit<TrackToolsProps, 'shown'>) {
  const { set } = useContext(SurroundingsContext);
  const { compared } = settings;
  const isComparing = chosenLevels(table, compared).length > 0;
  const [first = '', second = ''] = isComparing ? compared : compared.slice(0, 1);
  const choose = (levels: readonly string[]): void =>
    set('track', { ...settings, compared: [...new Set(levels.filter((level) => level !== ''))] });
  return (
    <span class="compare" role="group" aria-label="Compare two levels">
      <LevelSelect
        label="Compare level"
        none="Compare levels…"
        table={table}
        value={first}
        onChoose={(level) => choose(level === '' ? [] : [level, second])}
      />
      {first !== '' && (
        <>
          <span aria-hidden="true">with</span>
          <LevelSelect
            label="with level"
            none="level…"
            table={table}
            without={first}
            value={second}
            onChoose={(level) => choose([first, level])}
          />
          <button type="button" class="step" onClick={() => choose([])}>
            All levels
          </button>
        </>
      )}
    </span>
  );
}

interface LevelSelectProps {
  label: string;
  /** The words while none is chosen. */
  none: string;
  table: LevelTable;
  /** A level that cannot be chosen. */
  without?: string;
  /** The level that is chosen; empty while none is. */
  value: string;
  onChoose: (level: string) => void;
}

function LevelSelect({ label, none, table, without, value, onChoose }: LevelSelectProps) {
  const known = new Map(table.levels.map(({ level, name }) => [level, name]));
  known.delete('');
  if (without !== undefined) known.delete(without);
  return (
    <select
      aria-label={label}
      class="field"
      value={known.has(value) ? value : ''}
      onChange={({ currentTarget }) => onChoose(currentTarget.value)}
    >
      <option value="">{none}</option>
      {[...known].map(([level, name]) => (
        <option key={level} value={level}>
          {name !== undefined && isNumber(level) ? `${level} ${name}` : (name ?? level)}
        </option>
      ))}
    </select>
  );
}
