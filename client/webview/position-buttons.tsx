import { useContext } from 'preact/hooks';
import type { AskedLevel, PositionAsk, PositionTrack } from '../../server/position-protocol';
import { isNumber, levelTitle } from '../../server/service/text/level-words';
import { Marked } from './marked';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

/** A track's name: a click opens the track in the preview, with Ctrl or ⌘ in the text. */
export function TrackButton({ track, search }: { track: PositionTrack; search: string }) {
  const { open, goTo } = useContext(SurroundingsContext);
  const { id, name, source } = track;
  const words = (
    <bdi>
      <Marked text={name} search={search} />
    </bdi>
  );
  if (!source) return words;
  const follow = (event: MouseEvent): void => {
    if (wantsText(event)) goTo(source);
    else open({ track: id });
  };
  return (
    <button type="button" class="reference" onClick={follow}>
      {words}
    </button>
  );
}

interface AskButtonProps {
  track: PositionTrack;
  ask: PositionAsk;
  words: string;
}

/** A level that is asked for: a click opens it in the preview, with Ctrl or ⌘ the place that asks for it. */
export function AskButton({ track: { id, name, source }, ask, words }: AskButtonProps) {
  const { open, goTo } = useContext(SurroundingsContext);
  const { level, at } = ask;
  const follow = (event: MouseEvent): void => {
    if (level === undefined || !source || wantsText(event)) goTo(at);
    else open({ track: id, level });
  };
  const label = level !== undefined && isNumber(level) ? `level ${level}` : words;
  return (
    <button type="button" class="reference number" aria-label={`${name}: ${label}`} onClick={follow}>
      {words}
    </button>
  );
}

/** The name of a level: a click opens it in the preview. */
export function LevelButton({ track, level }: { track: PositionTrack; level: AskedLevel }) {
  const { open } = useContext(SurroundingsContext);
  const title = levelTitle(level);
  return (
    <button
      type="button"
      class="reference level-title"
      onClick={() => open({ track: track.id, level: level.level })}
    >
      <bdi>{title}</bdi>
    </button>
  );
}
