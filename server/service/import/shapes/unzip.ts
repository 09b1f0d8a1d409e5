import { Unzip, UnzipInflate, unzipSync, type UnzipFile } from 'fflate';
import { ImportError } from '../import-error';

/**
 * How many bytes of an archive are unpacked before what came out of them is counted: deflated bytes grow to a thousand
 * times as many at most.
 */
const step = 16_384;

/** Which files of an archive are unpacked, and how many bytes they may be together. */
export interface UnzipOptions {
  readonly wanted: (path: string) => boolean;
  readonly maxBytes: number;
}

/**
 * The files of a ZIP archive, by path. The sizes that an archive claims are not trusted: what comes out is counted, and
 * unpacking ends where that is too much.
 * @throws ImportError where the archive is damaged, says other sizes than it has, or holds too much
 */
export function unzip(bytes: Uint8Array, options: UnzipOptions): ReadonlyMap<string, Uint8Array> {
  try {
    const sizes = listedIn(bytes, options.wanted);
    const found = unpack(bytes, { ...options, wanted: (path) => sizes.has(path) });
    for (const [path, size] of sizes) {
      if (found.get(path)?.length !== size) throw new Error(`${path} is not as long as it says`);
    }
    return found;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `This archive is damaged: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** The paths and sizes of files that are wanted, as the archive's list of files has them. */
function listedIn(bytes: Uint8Array, wanted: UnzipOptions['wanted']): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (wanted(name)) sizes.set(name, originalSize);
      return false;
    },
  });
  return sizes;
}

function unpack(bytes: Uint8Array, { wanted, maxBytes }: UnzipOptions): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array[]>();
  let size = 0;
  const archive = new Unzip((file: UnzipFile) => {
    if (!wanted(file.name)) return;
    const chunks: Uint8Array[] = [];
    found.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      if (error) throw error;
      size += chunk.length;
      if (size > maxBytes) throw new ImportError('This workbook is unreasonably big when it is unpacked.');
      chunks.push(chunk);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += step) {
    const end = Math.min(start + step, bytes.length);
    archive.push(bytes.subarray(start, end), end === bytes.length);
  }
  return new Map([...found].map(([path, chunks]) => [path, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
