import { commands, Location, Position, Range, Uri, type Disposable } from 'vscode';
import type * as protocol from '../server/protocol';

/** The command that the server's code lenses run. */
export const showReferencesCommand = 'ladder.showReferences';

/** Lets a code lens show the places that it counts: VS Code's own command takes objects that no server can send. */
export function registerShowReferences(): Disposable {
  return commands.registerCommand(
    showReferencesCommand,
    (uri: string, position: protocol.Position, locations: readonly protocol.Location[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        toPosition(position),
        locations.map(toLocation),
      ),
  );
}

function toLocation({ uri, range }: protocol.Location): Location {
  return new Location(Uri.parse(uri), new Range(toPosition(range.start), toPosition(range.end)));
}

function toPosition({ line, character }: protocol.Position): Position {
  return new Position(line, character);
}
