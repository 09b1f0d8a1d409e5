import { ImportError } from './import-error';

/** The most bytes that a text may have. Frameworks have a few hundred thousand at the most. */
const maxTextBytes = 2_000_000;

/** What the first bytes of a file say that it is. */
const signatures: readonly (readonly [bytes: readonly number[], what: string, advice: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Open it, copy its text into a .txt file, and import that.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'an old Office file',
    'Save it as .xlsx or .csv, or copy its text into a .txt file, and import that.',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Text in pictures can’t be imported.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Text in pictures can’t be imported.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', 'Text in pictures can’t be imported.'],
  [[0x1f, 0x8b], 'a compressed file', 'Unpack it first.'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file', 'Save it as plain text, and import that.'],
];

/** Whether the bytes are those of a ZIP archive, which an XLSX workbook is one of. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/**
 * The text of a file: UTF-8, or UTF-16 where its mark or its zero bytes say so, or Windows-1252 where it is not valid
 * UTF-8, as spreadsheets on Windows write.
 * @throws ImportError where the bytes are no text
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > maxTextBytes) {
    throw new ImportError(
      `This is too big to be a framework: more than ${maxTextBytes / 1_000_000} megabytes of text.`,
    );
  }
  const known = signatures.find(([start]) => startsWith(bytes, start));
  if (known) throw new ImportError(`This is ${known[1]}. ${known[2]}`);
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be');
  const zeros = zeroBytes(bytes);
  // Of Latin letters in UTF-16, every second byte is zero.
  const many = bytes.length / 10;
  if (zeros.odd > many && zeros.even === 0) return decoded(bytes, 'utf-16le');
  if (zeros.even > many && zeros.odd === 0) return decoded(bytes, 'utf-16be');
  if (zeros.even + zeros.odd > 0) {
    throw new ImportError('This is no text: it has zero bytes in it.', lineOfByte(bytes, bytes.indexOf(0)));
  }
  return isUtf8(bytes) ? decoded(bytes, 'utf-8') : decoded(bytes, 'windows-1252');
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** How many zero bytes stand at even and at odd places. */
function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) count[index % 2 === 0 ? 'even' : 'odd']++;
  });
  return count;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  return bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
}
