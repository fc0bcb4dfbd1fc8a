import { read } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { SheetRefused } from './read-limits.ts';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const COMMENT = 65_535;
const MANY = 2_000;
const PIECE = 65_536;
const readAt = promisify(read);

interface Entry {
  readonly offset: number;
  readonly size: number;
  readonly deflated: boolean;
}

/** The parts of a zip in an open file, by name; each is inflated while it is read. */
export interface Zip {
  readonly has: (name: string) => boolean;
  /** Content of a part, piece by piece. @throws SheetRefused where it is broken or the budget of bytes is spent */
  readonly open: (name: string) => AsyncGenerator<Buffer>;
}

const broken = () => new SheetRefused('Berkas ini rusak atau tidak lengkap. Buka di Excel, simpan lagi sebagai .xlsx, lalu unggah ulang.');

/** Reads the directory of a zip. `maxBytes`: what all parts together may really inflate to, whatever they claim. @throws SheetRefused */
export async function openZip(fd: number, size: number, maxBytes: number): Promise<Zip> {
  const entries = await readDirectory(fd, size);
  let left = maxBytes;
  return {
    has: (name) => entries.has(name),
    open: async function* (name) {
      const entry = entries.get(name);
      if (!entry) throw broken();
      try {
        for await (const piece of inflated(fd, entry, size)) {
          left -= piece.length;
          if (left < 0)
            throw new SheetRefused(
              'Isi berkas ini jauh lebih besar daripada yang wajar. Hapus lembar, gambar, dan baris yang tidak dipakai, lalu unggah ulang.',
            );
          yield piece;
        }
      } catch (error) {
        throw error instanceof SheetRefused ? error : broken();
      }
    },
  };
}

async function bytes(fd: number, at: number, length: number, size: number): Promise<Buffer> {
  if (at < 0 || length < 0 || at + length > size) throw broken();
  const buffer = Buffer.alloc(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await readAt(fd, buffer, done, length - done, at + done);
    if (bytesRead === 0) throw broken();
    done += bytesRead;
  }
  return buffer;
}

async function readDirectory(fd: number, size: number): Promise<Map<string, Entry>> {
  const tailSize = Math.min(size, END_SIZE + COMMENT);
  const tail = await bytes(fd, size - tailSize, tailSize, size);
  let at = tail.length - END_SIZE;
  while (at >= 0 && tail.readUInt32LE(at) !== END) at -= 1;
  if (at < 0) throw broken();
  const [count, length, start] = [tail.readUInt16LE(at + 10), tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
  if (count > MANY) throw broken();
  const directory = await bytes(fd, start, length, size);
  const entries = new Map<string, Entry>();
  for (let i = 0, p = 0; i < count; i += 1) {
    if (p + 46 > directory.length || directory.readUInt32LE(p) !== ENTRY) throw broken();
    const [flags, method] = [directory.readUInt16LE(p + 8), directory.readUInt16LE(p + 10)];
    const nameSize = directory.readUInt16LE(p + 28);
    const name = directory.toString('utf8', p + 46, p + 46 + nameSize);
    if (entries.has(name) || (flags & 1) === 1 || (method !== 0 && method !== 8)) throw broken();
    entries.set(name, { offset: directory.readUInt32LE(p + 42), size: directory.readUInt32LE(p + 20), deflated: method === 8 });
    p += 46 + nameSize + directory.readUInt16LE(p + 30) + directory.readUInt16LE(p + 32);
  }
  return entries;
}

async function* inflated(fd: number, entry: Entry, size: number): AsyncGenerator<Buffer> {
  const head = await bytes(fd, entry.offset, 30, size);
  if (head.readUInt32LE(0) !== LOCAL) throw broken();
  const start = entry.offset + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = pieces(fd, start, entry.size, size);
  if (!entry.deflated) return yield* packed;
  const source = Readable.from(packed);
  const inflate = createInflateRaw();
  source.once('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

async function* pieces(fd: number, start: number, length: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length; done += PIECE) yield await bytes(fd, start + done, Math.min(PIECE, length - done), size);
}
