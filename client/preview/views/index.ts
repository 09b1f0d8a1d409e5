import { isObject } from '../is-object';
import { criteriaView } from './criteria';
import { gridView } from './grid';
import { positionView } from './position';
import { trackView } from './track';
import type { ShownView, ViewKind } from './view-kind';

/**
 * The views of the preview, each under a tab of its own, in their order. A new one is a file here, a line in this list,
 * and what draws it in the page's folder of the same name.
 */
export const views = {
  track: trackView,
  grid: gridView,
  position: positionView,
  criteria: criteriaView,
};

type Views = typeof views;

export type ViewName = keyof Views;

/** What is shown: one of the views, or words in its place. */
export type View = ReturnType<Views[ViewName]['show']>;

/** How its user wants to see each view. */
export type Settings = { [Name in ViewName]: Views[Name]['plainSettings'] };

/** The names of the views, in the order of their tabs. */
export const viewNames = Object.keys(views) as ViewName[];

/** The views before anything in them was hidden, searched or chosen. */
export const plainSettings: Settings = settingsOf((view) => view.plainSettings);

/** A view as those know it who do not care which one it is. */
export type AnyView = ViewKind<ShownView, unknown, object>;

/** The view of a name. */
export function viewOf(name: ViewName): AnyView {
  return views[name];
}

/** Whether a value is the name of a view. */
export function isViewName(value: unknown): value is ViewName {
  return viewNames.some((name) => name === value);
}

/** Reads the settings of all views, of which some may be missing or of another form. */
export function readSettings(saved: unknown): Settings {
  const all = isObject(saved) ? saved : {};
  return settingsOf((view, name) => {
    const own = all[name];
    return isObject(own) ? view.readSettings(own) : view.plainSettings;
  });
}

function settingsOf(read: (view: AnyView, name: ViewName) => object): Settings {
  return Object.fromEntries(viewNames.map((name) => [name, read(viewOf(name), name)])) as Settings;
}
