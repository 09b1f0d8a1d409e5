import type { TableRelation } from '../../server/protocol';
import { ReferenceButton } from './reference-button';

const words: Readonly<Record<TableRelation['kind'], string>> = { 'builds-on': 'builds on', see: 'see' };

/** What a criterion builds on and refers to: a click shows it in the preview, with Ctrl or ⌘ in the text. */
export function Related({ relations }: { relations: readonly TableRelation[] }) {
  return (
    <ul class="list related">
      {relations.map((relation, index) => (
        <li key={index}>
          <span>{words[relation.kind]}</span> <Relation relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function Relation({ relation: { reference, target } }: { relation: TableRelation }) {
  if (!target) {
    return (
      <span class="reference broken" title={`Nothing is called “${reference}”`}>
        {reference}
      </span>
    );
  }
  return <ReferenceButton reference={reference} target={target} />;
}
