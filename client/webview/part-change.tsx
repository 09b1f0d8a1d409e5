import { levelBriefly } from '../../server/service/text/level-words';
import type { PartMark } from './shown-levels';
import { Prose } from './prose';

const signs: Readonly<Record<PartMark['change'], { sign: string; words: string }>> = {
  new: { sign: '+', words: 'New' },
  changed: { sign: '±', words: 'Changed' },
  dropped: { sign: '−', words: 'Dropped' },
};

/** The sign in front of a text that is new, changed or dropped, and the word for those who do not see it. */
export function ChangeSign({ mark }: { mark: PartMark | undefined }) {
  if (!mark) return null;
  const { sign, words } = signs[mark.change];
  return (
    <>
      <span class="change-sign" aria-hidden="true" title={words}>
        {sign}
      </span>
      {/* Isolated, so that it does not decide in which direction the author's text runs. */}
      <bdi class="unseen">{words}: </bdi>
    </>
  );
}

interface WasProps {
  mark: PartMark | undefined;
  /** What the text is now. */
  text: string;
}

/** What a changed text was, its words marked that are gone; nothing where that stands beside it. */
export function Was({ mark, text }: WasProps) {
  if (!mark?.was) return null;
  const { text: before, level, levelName } = mark.was;
  return (
    <div class="was" dir="auto">
      <bdi class="aside-word">
        At {levelBriefly({ level, ...(levelName === undefined ? {} : { name: levelName }) })}:
      </bdi>{' '}
      <Prose text={before} against={{ text, kind: 'removed' }} />
    </div>
  );
}
