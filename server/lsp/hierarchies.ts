import { editorUri, type FeatureContext } from './feature-context';

/** Answers what builds on what, and what extends what. */
export function registerHierarchies({ connection, whole, documents, run }: FeatureContext): void {
  const inEditor = <Item extends { uri: string }>(item: Item): Item => ({
    ...item,
    uri: editorUri(documents, item.uri),
  });
  const { callHierarchy, typeHierarchy } = connection.languages;
  callHierarchy.onPrepare(({ textDocument, position }, token) =>
    run('prepare call hierarchy', token, null, async () =>
      orNull((await whole()).prepareBuildsOn(textDocument.uri, position).map(inEditor)),
    ),
  );
  callHierarchy.onIncomingCalls(({ item }, token) =>
    run('incoming calls', token, null, async () =>
      (await whole()).incomingBuildsOn(item).map((call) => ({ ...call, from: inEditor(call.from) })),
    ),
  );
  callHierarchy.onOutgoingCalls(({ item }, token) =>
    run('outgoing calls', token, null, async () =>
      (await whole()).outgoingBuildsOn(item).map((call) => ({ ...call, to: inEditor(call.to) })),
    ),
  );
  typeHierarchy.onPrepare(({ textDocument, position }, token) =>
    run('prepare type hierarchy', token, null, async () =>
      orNull((await whole()).prepareExtends(textDocument.uri, position).map(inEditor)),
    ),
  );
  typeHierarchy.onSupertypes(({ item }, token) =>
    run('supertypes', token, null, async () => (await whole()).supertypes(item).map(inEditor)),
  );
  typeHierarchy.onSubtypes(({ item }, token) =>
    run('subtypes', token, null, async () => (await whole()).subtypes(item).map(inEditor)),
  );
}

/** Editors say "no results" for null only. */
function orNull<Item>(items: Item[]): Item[] | null {
  return items.length === 0 ? null : items;
}
