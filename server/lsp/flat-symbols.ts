import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';

/** A tree of symbols as the list that editors without trees take: each names what it is in. */
export function flatSymbols(
  uri: string,
  symbols: readonly DocumentSymbol[],
  containerName?: string,
): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, tags, range, children = [] }) => [
    {
      name,
      kind,
      location: { uri, range },
      ...(tags ? { tags } : {}),
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...flatSymbols(uri, children, name),
  ]);
}
