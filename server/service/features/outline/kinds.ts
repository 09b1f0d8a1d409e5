import { SymbolKind } from 'vscode-languageserver-types';
import type { DefinitionKind } from '../../graph/symbols';

/** The icon that editors show for a thing: what a thing has is to it as members are to a class. */
export const symbolKinds: Readonly<Record<DefinitionKind | 'framework', SymbolKind>> = {
  framework: SymbolKind.Namespace,
  track: SymbolKind.Class,
  level: SymbolKind.EnumMember,
  criterion: SymbolKind.Method,
  ladder: SymbolKind.Interface,
  position: SymbolKind.Method,
  category: SymbolKind.Enum,
  'scale-level': SymbolKind.EnumMember,
};

/** Whether a track says of itself that it is no longer to be used. */
export function isDeprecated({
  status,
}: {
  readonly status: { readonly value: string } | undefined;
}): boolean {
  return status?.value === 'deprecated';
}
