/** The engine, which is built as a bundle of its own beside the extension's; nothing but types is taken from it at once. */
export * from '../../server/node/import';
