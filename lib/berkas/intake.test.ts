import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSealKey } from '#lib/seal.ts';
import { takeIn } from './intake.ts';
import { getContent } from './vault.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra-masuk-'));
  process.env.MITRA_DATA_DIR = folder;
  ensureSealKey();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const waiting = () => readdirSync(join(folder, 'berkas', 'masuk'));
async function* inPieces(content: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

describe('content that comes piece by piece', () => {
  it.each([1, 7, 65_536])('is counted, hashed and sealed, and lies in the vault once kept (pieces of %i)', async (size) => {
    const content = Buffer.from(`%PDF-1.7 rahasia ${'isi '.repeat(900)} ${size} %%EOF`);
    const taken = await takeIn(inPieces(content, size), content.length);
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(taken).toMatchObject({ sha256, ukuran: content.length, awal: content.subarray(0, 16), akhir: content.subarray(-1024) });
    expect(readFileSync(join(folder, 'berkas', 'masuk', waiting()[0] ?? '')).includes('rahasia')).toBe(false);
    await taken?.keep();
    expect((await getContent(sha256)).equals(content)).toBe(true);
    await taken?.drop();
    expect([waiting(), (await getContent(sha256)).length]).toEqual([[], content.length]);
  });

  it('passes at exactly the limit and leaves nothing a byte over it, reading no further', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        read += 1;
        yield Buffer.alloc(100);
      }
    }
    expect(await takeIn([Buffer.alloc(1_001)], 1_000)).toBeNull();
    expect(await takeIn(endless(), 1_000)).toBeNull();
    expect([read, waiting()]).toEqual([11, []]);
    const taken = await takeIn([Buffer.alloc(1_000)], 1_000);
    expect(taken?.ukuran).toBe(1_000);
    await taken?.drop();
  });

  it('leaves nothing where it breaks off, and clears what a dead process left', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.alloc(10);
      throw new Error('cut');
    }
    await expect(takeIn(broken(), 100)).rejects.toThrow('cut');
    const [old, young] = ['tua', 'muda'].map((name) => join(folder, 'berkas', 'masuk', name));
    for (const path of [old, young]) writeFileSync(path ?? '', 'x');
    utimesSync(old ?? '', new Date(0), new Date(0));
    await (await takeIn([], 10))?.drop();
    expect(waiting()).toEqual(['muda']);
  });
});
