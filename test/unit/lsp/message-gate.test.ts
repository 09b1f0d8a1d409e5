import assert from 'node:assert/strict';
import type { Message, NotificationMessage } from 'vscode-languageserver';
import { MessageGate } from '../../../server/lsp/message-gate';

/** A gate, what went through it, and a way to send a message by its method. */
function gated(): { gate: MessageGate; through: string[]; send: (method: string) => void } {
  const gate = new MessageGate();
  const through: string[] = [];
  const next = (message: Message): void => {
    through.push((message as NotificationMessage).method);
  };
  const send = (method: string): void => {
    const message: NotificationMessage = { jsonrpc: '2.0', method };
    void gate.handleMessage(message, next);
  };
  return { gate, through, send };
}

describe('messages to a server that is not all there yet', () => {
  it('go through at once while nothing is waited for', () => {
    const { through, send } = gated();
    send('initialize');
    assert.deepEqual(through, ['initialize']);
  });

  it('wait, and go on in their order, before those that come later', async () => {
    const { gate, through, send } = gated();
    let open: () => void = () => assert.fail('it is waited for');
    gate.holdUntil(new Promise((resolve) => void (open = resolve)));
    send('initialized');
    send('textDocument/didOpen');
    assert.deepEqual(through, []);
    open();
    await new Promise(setImmediate);
    assert.deepEqual(through, ['initialized', 'textDocument/didOpen']);
    send('textDocument/hover');
    assert.deepEqual(through.slice(2), ['textDocument/hover']);
  });
});
