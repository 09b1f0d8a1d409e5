import type { Location } from '../../server/protocol';
import { Target } from './target';
import { useUniqueId } from './unique-id';

/** The heading of a view. It leads to where what it names is written, where that is known. */
export function Title({ name, source }: { name: string; source: Location | undefined }) {
  const id = useUniqueId();
  const heading = <h1 id={id}>{name}</h1>;
  if (!source) return heading;
  return (
    <Target source={source} labelledBy={id} class="title">
      {heading}
    </Target>
  );
}
