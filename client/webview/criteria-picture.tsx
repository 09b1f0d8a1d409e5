import type { RefObject } from 'preact';
import { useContext, useLayoutEffect, useMemo } from 'preact/hooks';
import type { CriteriaGraph } from '../../server/criteria-protocol';
import {
  GroupPicture,
  LevelBands,
  LevelHeads,
  type BoxAttributes,
} from '../../server/picture/criteria-graph';
import { measures, type CriteriaGroup, type CriteriaLayout } from '../../server/picture/criteria-layout';
import { ink } from '../../server/picture/ink';
import { markAround } from './criteria-marks';
import { criteriaTold, criterionAfter, levelPlace, placeOf, wordsOf, type Relations } from './criteria-model';
import { zoomStep, type Zoom } from './criteria-zoom';
import { focusOn, makeReachable } from './focus';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

interface CriteriaDiagramProps {
  graph: CriteriaGraph;
  layout: CriteriaLayout;
  relations: Relations;
  found: ReadonlySet<string> | undefined;
  /** The element that grows with the zoom. */
  picture: RefObject<SVGSVGElement | null>;
  zoom: Zoom;
  scale: number;
}

/** What criteria are found by among the elements. */
const criterionSelector = '[data-criterion]';

/** The picture as one works with it: by pointer and by keyboard, with the levels' heads in view. */
export function CriteriaDiagram(props: CriteriaDiagramProps) {
  const { graph, layout, relations, found, picture, zoom, scale } = props;
  const { open, goTo } = useContext(SurroundingsContext);
  const { width, height, heads, groups } = layout;
  const mark = (key: string | undefined): void => {
    if (picture.current) markAround(picture.current, key, relations);
  };
  // One criterion of all is reached by the tab key, and the arrow keys lead on from there.
  useLayoutEffect(() => {
    const root = picture.current;
    if (!root) return;
    const focused = root.contains(document.activeElement) ? document.activeElement : undefined;
    const current = root.querySelector('[tabindex="0"]') ?? root.querySelector('[aria-current]');
    makeReachable(root, keyed(focused ?? current), criterionSelector);
    mark(keyOf(focused));
  });
  const enter = (key: string | undefined, toText: boolean): void => {
    const criterion = graph.criteria.find((each) => each.key === key);
    if (!criterion) return;
    if (toText) goTo(criterion.source);
    else open(levelPlace(criterion));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = keyOf(event.target);
    if (key === undefined || !picture.current) return;
    const next = criterionAfter(layout, relations, key, event.key);
    if (next !== undefined) focusOn(elementOf(picture.current, next));
    else if (event.key === 'Enter' || event.key === ' ') enter(key, wantsText(event));
    else if (!zoomBy(zoom, event)) return;
    event.preventDefault();
  };
  const onFocus = ({ target }: FocusEvent): void => {
    if (picture.current) makeReachable(picture.current, keyed(target), criterionSelector);
    mark(keyOf(target));
  };
  const sized = { width: rems(width * scale) };
  return (
    <div class="criteria-canvas" style={sized}>
      <svg class="criteria-heads" aria-hidden="true" viewBox={`0 0 ${width} ${measures.head}`} style={sized}>
        <rect width={width} height={measures.head} fill={ink.page} />
        <LevelBands heads={heads} height={measures.head} />
        <LevelHeads heads={heads} />
      </svg>
      <svg
        ref={picture}
        class={`criteria-graph ${found ? 'searched' : ''}`}
        role="group"
        aria-label={`${graph.name}: which criteria build on which`}
        aria-describedby="criteria-keys"
        viewBox={`0 ${measures.head} ${width} ${height - measures.head}`}
        style={{ ...sized, height: rems((height - measures.head) * scale) }}
        onClick={(event) => enter(keyOf(event.target), wantsText(event))}
        onKeyDown={onKeyDown}
        onFocusIn={onFocus}
        onFocusOut={() => mark(undefined)}
        onMouseOver={({ target }) => mark(keyOf(target) ?? keyOf(document.activeElement))}
        onMouseLeave={() => mark(keyOf(document.activeElement))}
      >
        <g transform={`translate(0 ${measures.head})`}>
          <LevelBands heads={heads} height={height - measures.head} />
        </g>
        {groups.map((group) => (
          <Group key={group.key} group={group} graph={graph} relations={relations} found={found} />
        ))}
      </svg>
    </div>
  );
}

interface GroupProps {
  group: CriteriaGroup;
  graph: CriteriaGraph;
  relations: Relations;
  found: ReadonlySet<string> | undefined;
}

/** A group of the picture. Of many, a keystroke changes few, and those that it does not are not even compared again. */
function Group({ group, graph, relations, found }: GroupProps) {
  const attributesOf = attributes(graph, relations, found);
  const shown = JSON.stringify([group, group.boxes.map(attributesOf)]);
  return useMemo(() => <GroupPicture group={group} attributesOf={attributesOf} />, [shown]);
}

/** Names each box, and says how it stands to the cursor and to what is searched for. */
function attributes(
  graph: CriteriaGraph,
  { bases, builders }: Relations,
  found: ReadonlySet<string> | undefined,
): BoxAttributes {
  return ({ criterion, note }) => {
    const { key } = criterion;
    const on = bases.get(key)?.length ?? 0;
    const by = builders.get(key)?.length ?? 0;
    // First what is seen, so that it can be said to a computer that listens.
    const words = note === undefined ? wordsOf(criterion) : `${note}: ${wordsOf(criterion)}`;
    const relations = `Builds on ${criteriaTold(on)}, is built on by ${criteriaTold(by)}.`;
    return {
      role: 'button',
      tabindex: -1,
      'aria-label': `${words}. ${placeOf(graph, criterion)}. ${relations}`,
      'aria-current': graph.focus === key ? 'location' : undefined,
      'data-found': found?.has(key) ? '' : undefined,
    };
  };
}

/** Changes the size where a key says so. Answers whether it does. */
function zoomBy(zoom: Zoom, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  // With these, the keys are the editor's.
  if (ctrlKey || metaKey || altKey) return false;
  if (key === '+' || key === '=') zoom.by(zoomStep);
  else if (key === '-') zoom.by(1 / zoomStep);
  else if (key === '0') zoom.reset();
  else return false;
  return true;
}

function elementOf(picture: Element, key: string): SVGElement | undefined {
  const elements = [...picture.querySelectorAll<SVGElement>(criterionSelector)];
  return elements.find(({ dataset }) => dataset['criterion'] === key);
}

/** The criterion's element that something is in. */
function keyed(target: EventTarget | null | undefined): SVGElement | undefined {
  return (target instanceof Element ? target.closest<SVGElement>(criterionSelector) : null) ?? undefined;
}

/** The key of the criterion that something is in. */
function keyOf(target: EventTarget | null | undefined): string | undefined {
  return keyed(target)?.dataset['criterion'];
}

/** A length of the picture as the page has it: it grows with the size of other text. */
function rems(length: number): string {
  return `${length / 14}rem`;
}
