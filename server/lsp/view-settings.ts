import type { HintOptions } from '../service/features/hints/hints';
import { valueAt } from './settings';

/** The settings that say what is shown beside an author's text. */
export interface ViewSettings {
  /** `ladder.codeLens` */
  readonly codeLens: boolean;
  /** `ladder.inlayHints.tracks`, `.levels` and `.criteria` */
  readonly inlayHints: HintOptions;
}

/** What counts while an editor has not said anything else. */
export const defaultViewSettings: ViewSettings = {
  codeLens: true,
  inlayHints: { tracks: true, levels: true, criteria: false },
};

/** The settings under `ladder`, whatever an editor sends: what is not a truth value counts as unsaid. */
export function viewSettingsOf(settings: unknown): ViewSettings {
  const { codeLens, inlayHints } = defaultViewSettings;
  const hints = valueAt(settings, 'inlayHints');
  return {
    codeLens: flagAt(settings, 'codeLens', codeLens),
    inlayHints: {
      tracks: flagAt(hints, 'tracks', inlayHints.tracks),
      levels: flagAt(hints, 'levels', inlayHints.levels),
      criteria: flagAt(hints, 'criteria', inlayHints.criteria),
    },
  };
}

function flagAt(settings: unknown, key: string, unsaid: boolean): boolean {
  const value = valueAt(settings, key);
  return typeof value === 'boolean' ? value : unsaid;
}
