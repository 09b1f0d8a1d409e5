import type { Message, MessageStrategy } from 'vscode-languageserver';

/** Lets messages through as they come, but for a time in which it holds them; then they go on in their order. */
export class MessageGate implements MessageStrategy {
  #held: Promise<void> | undefined;

  /** Holds what comes from now on until `ready` resolves. */
  holdUntil(ready: Promise<void>): void {
    this.#held = ready.then(() => {
      this.#held = undefined;
    });
  }

  handleMessage(
    message: Message,
    next: Parameters<MessageStrategy['handleMessage']>[1],
  ): ReturnType<MessageStrategy['handleMessage']> {
    return this.#held ? this.#held.then(() => next(message)) : next(message);
  }
}
