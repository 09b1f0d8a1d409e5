import type { ComponentChildren } from 'preact';
import { useContext, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AskEdit, PictureAsk } from '../../../server/edit-protocol';
import type { GridTrack } from '../../../server/grid-protocol';
import type { Column, ShownGrid } from '../grid-model';
import { AskMenu } from './ask-menu';
import { askForKey, askWords, atLevel, choicesOf, isSameAsk, shownAsk } from './asks';
import { EditingContext } from './editing';
import { ShownAsks } from './shown-asks';

/** What someone does in a cell, while the grid can be changed. Each answers whether it was meant for the edit. */
export interface GridEditing {
  isOn: boolean;
  click: (cell: HTMLElement, event: MouseEvent) => boolean;
  key: (cell: HTMLElement, event: KeyboardEvent) => boolean;
  contextMenu: (cell: HTMLElement) => boolean;
  /** The menu of the cell that it is open for. */
  menu: ComponentChildren;
}

interface Cell {
  element: HTMLElement;
  track: GridTrack;
  column: Column;
}

/** Lets the levels that the grid's positions ask for be changed in its cells. */
export function useGridEditing({ rows }: ShownGrid, columns: readonly Column[]): GridEditing {
  const { isOn, make, tell } = useContext(EditingContext);
  const [open, setOpen] = useState<HTMLElement | undefined>(undefined);
  const asks = useRef(new ShownAsks()).current;
  const cellOf = (element: HTMLElement): Cell | undefined => {
    const { track: id, column: key } = element.dataset;
    const track = rows.flatMap(({ tracks }) => tracks).find((each) => each.id === id);
    const column = columns.find((each) => each.key === key);
    return isOn && track && column ? { element, track, column } : undefined;
  };
  useLayoutEffect(() => {
    asks.drawn((cell) => {
      const [track = '', key = ''] = cell.split('\n');
      const column = columns.find((each) => each.key === key);
      const row = rows.flatMap(({ tracks }) => tracks).find(({ id }) => id === track);
      return row && column && shownAsk(row, column.position);
    });
  });

  const present = ({ track, column }: Cell): PictureAsk =>
    asks.present(nameOf(track, column), shownAsk(track, column.position));
  const change = async (cell: Cell, ask: PictureAsk): Promise<void> => {
    const { track, column } = cell;
    const { position } = column;
    const name = nameOf(track, column);
    const was = present(cell);
    cell.element.focus();
    if (isSameAsk(was, ask)) return;
    const { source, id } = position;
    const edit: AskEdit = { kind: 'ask', source, position: id, track: track.id, was, ask };
    asks.changed(name, shownAsk(track, position), ask);
    const outcome = await make(() => edit, askWords(track, position, ask));
    if ('refused' in outcome) asks.forget(name);
  };
  const openMenu = (cell: Cell): void => {
    tell(undefined);
    setOpen(cell.element);
  };

  // What the cell says may have been drawn anew since its menu was opened.
  const opened = open && cellOf(open);
  return {
    isOn,
    click: (element, { target, ctrlKey, metaKey }) => {
      const cell = cellOf(element);
      if (!cell || ctrlKey || metaKey) return false;
      const level = target instanceof HTMLElement ? target.dataset['level'] : undefined;
      if (level === undefined) openMenu(cell);
      else void change(cell, atLevel(level, present(cell)));
      return true;
    },
    key: (element, event) => {
      const cell = cellOf(element);
      if (!cell || event.ctrlKey || event.metaKey || event.altKey) return false;
      if (isMenuKey(event)) {
        openMenu(cell);
        return true;
      }
      const ask = askForKey(cell.track.levels, present(cell), event.key);
      if (ask) void change(cell, ask);
      return ask !== undefined;
    },
    contextMenu: (element) => {
      const cell = cellOf(element);
      if (cell) openMenu(cell);
      return cell !== undefined;
    },
    menu: opened && (
      <AskMenu
        label={`${opened.track.name}, ${opened.column.position.name}`}
        groups={choicesOf(opened.track, present(opened))}
        anchor={opened.element}
        choose={(ask) => {
          setOpen(undefined);
          void change(opened, ask);
        }}
        close={(toCell) => {
          setOpen(undefined);
          if (toCell) opened.element.focus();
        }}
      />
    ),
  };
}

function nameOf(track: GridTrack, column: Column): string {
  return `${track.id}\n${column.key}`;
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return ['Enter', ' ', 'F2', 'ContextMenu'].includes(key) || (key === 'F10' && shiftKey);
}
