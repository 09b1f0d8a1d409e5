import { useContext } from 'preact/hooks';
import { rangeText } from '../../server/service/text/points';
import { counted } from '../../server/service/text/wording';
import type { PositionEmphasis, PositionHead } from '../../server/position-protocol';
import { Prose } from './prose';
import { ReferenceButton } from './reference-button';
import { SurroundingsContext } from './surroundings';
import { Title } from './title';
import { useUniqueId } from './unique-id';

/** The position's name, where it stands, what it is worth, and what matters most in it. */
export function PositionHeader({ position }: { position: PositionHead }) {
  const { name, label, ladder, requiredPoints, description, emphasises, source } = position;
  const points = rangeText(position.points);
  return (
    <header class="track position-top">
      <Title name={name} source={source} />
      <ul class="facts">
        {label !== undefined && <li class="chip">{label}</li>}
        <li class="fact">
          in <bdi>{ladder.name}</bdi>
        </li>
        {points !== undefined && <li class="fact">{points}</li>}
        {requiredPoints !== undefined && requiredPoints > 0 && (
          <li class="fact">what it requires comes to {counted(requiredPoints, 'point')}</li>
        )}
      </ul>
      {description !== undefined && (
        <div class="description" dir="auto">
          <Prose text={description} />
        </div>
      )}
      {emphasises.length > 0 && <Emphasises emphasises={emphasises} />}
    </header>
  );
}

function Emphasises({ emphasises }: { emphasises: readonly PositionEmphasis[] }) {
  const id = useUniqueId();
  return (
    <div class="emphasises">
      <h2 id={id}>Matters most</h2>
      <ul aria-labelledby={id}>
        {emphasises.map((emphasis, index) => (
          <li key={index}>
            <Emphasis emphasis={emphasis} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Emphasis({ emphasis: { reference, target, source } }: { emphasis: PositionEmphasis }) {
  const { goTo } = useContext(SurroundingsContext);
  if (!target) {
    return (
      <button
        type="button"
        class="reference broken"
        title={`Nothing is called “${reference}”`}
        onClick={() => goTo(source)}
      >
        {reference}
      </button>
    );
  }
  return <ReferenceButton reference={reference} target={target} />;
}
