import type { GridTrack } from '../../../server/grid-protocol';
import { levelTitle } from '../../../server/service/text/level-words';
import { sentenceCase } from '../../../server/service/text/wording';

/** More dots than this are told by a bar. */
export const mostDots = 8;

interface DotButtonsProps {
  track: Pick<GridTrack, 'levels' | 'dots'>;
  /** How many dots are filled. */
  asked: number;
  kind: string;
}

/**
 * The dots of a cell, each a button that sets its level. The tab key leads to cells, and keys do the same there, so the
 * buttons are for pointers alone.
 */
export function DotButtons({ track: { levels, dots }, asked, kind }: DotButtonsProps) {
  return (
    <span class={`dot-buttons ${kind}`}>
      {Array.from({ length: dots }, (_, index) => {
        const level = levels.find((each) => each.dots === index + 1);
        const filled = index < asked ? 'filled' : '';
        if (!level) return <i key={index} class={`dot ${filled}`} />;
        const words = sentenceCase(levelTitle(level));
        return (
          <button
            key={index}
            type="button"
            class={`dot ${filled}`}
            tabIndex={-1}
            aria-label={words}
            title={words}
            data-level={level.level}
          />
        );
      })}
    </span>
  );
}
