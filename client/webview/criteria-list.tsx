import { useContext, useRef } from 'preact/hooks';
import type { CriteriaGraph, GraphCriterion } from '../../server/criteria-protocol';
import { levelPlace, placeOf, wordsOf, type Relations } from './criteria-model';
import { Marked } from './marked';
import { SurroundingsContext } from './surroundings';
import { wantsText } from './wants-text';

interface CriteriaListProps {
  graph: CriteriaGraph;
  /** The criteria to tell of. */
  criteria: readonly GraphCriterion[];
  relations: Relations;
  search: string;
}

/** The graph in words: each criterion with what it builds on and what builds on it, track by track. */
export function CriteriaList({ graph, criteria, relations, search }: CriteriaListProps) {
  const { open } = useContext(SurroundingsContext);
  const ref = useRef<HTMLDivElement>(null);
  const byKey = new Map(graph.criteria.map((criterion) => [criterion.key, criterion]));
  /** Leads to another criterion of the list; one that the list leaves out is opened. */
  const follow = (criterion: GraphCriterion): void => {
    const items = [...(ref.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
    const item = items.find(({ dataset }) => dataset['item'] === criterion.key);
    if (item) item.focus();
    else open(levelPlace(criterion));
  };
  return (
    <div ref={ref} class="criteria-list">
      {ownFirst(graph).map(({ id, name }) => {
        const own = criteria.filter(({ track }) => track === id);
        return (
          own.length > 0 && (
            <section key={id}>
              <h2 dir="auto">{name}</h2>
              <ul class="list">
                {own.map((criterion) => (
                  <li key={criterion.key} class="criterion">
                    <Opening criterion={criterion} search={search} current={graph.focus === criterion.key} />
                    <Linked
                      words="builds on"
                      graph={graph}
                      linked={named(relations.bases.get(criterion.key), byKey)}
                      follow={follow}
                    />
                    <Linked
                      words="is built on by"
                      graph={graph}
                      linked={named(relations.builders.get(criterion.key), byKey)}
                      follow={follow}
                    />
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

/** The tracks, the one in question before those that it is linked to. */
function ownFirst({ all, track, tracks }: CriteriaGraph): CriteriaGraph['tracks'] {
  const isOwn = ({ id }: { id: string }): boolean => !all && id === track?.id;
  return [...tracks.filter(isOwn), ...tracks.filter((each) => !isOwn(each))];
}

function named(
  keys: readonly string[] | undefined,
  byKey: ReadonlyMap<string, GraphCriterion>,
): GraphCriterion[] {
  return (keys ?? []).flatMap((key) => byKey.get(key) ?? []);
}

interface OpeningProps {
  criterion: GraphCriterion;
  search: string;
  current: boolean;
}

function Opening({ criterion, search, current }: OpeningProps) {
  const { open, goTo } = useContext(SurroundingsContext);
  const { key, level, source } = criterion;
  return (
    <button
      type="button"
      class="opening"
      data-item={key}
      dir="auto"
      aria-current={current ? 'location' : undefined}
      onClick={(event) => {
        if (wantsText(event)) goTo(source);
        else open(levelPlace(criterion));
      }}
    >
      {level !== '' && (
        <>
          <bdi class="number">{level}</bdi>{' '}
        </>
      )}
      <Marked text={wordsOf(criterion)} search={search} />
    </button>
  );
}

interface LinkedProps {
  words: string;
  graph: CriteriaGraph;
  linked: readonly GraphCriterion[];
  follow: (criterion: GraphCriterion) => void;
}

function Linked({ words, graph, linked, follow }: LinkedProps) {
  if (linked.length === 0) return null;
  return (
    <div class="linked">
      <span class="linked-words">{words}</span>
      <ul class="list">
        {linked.map((criterion) => (
          <li key={criterion.key}>
            <button type="button" class="reference" onClick={() => follow(criterion)}>
              <bdi>{wordsOf(criterion)}</bdi>
            </button>{' '}
            <bdi class="aside-word">{placeOf(graph, criterion)}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}
