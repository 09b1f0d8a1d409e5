import { quoted } from '../text/wording';
import type { Rule } from './rule';

/** A level that a track has twice. */
export const duplicateLevel: Rule = {
  name: 'duplicate-level',
  severity: 'error',
  track: ({ levels }, report) => {
    const seen = new Set<string>();
    for (const { level } of levels) {
      if (!level) continue;
      if (seen.has(level.value)) {
        report({ message: `Level ${quoted(level.value)} stands twice in this track.`, span: level.node });
      }
      seen.add(level.value);
    }
  },
};
