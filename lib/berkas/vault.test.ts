import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureSealKey } from '#lib/seal.ts';
import { getContent, openContent, putContent } from './vault.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra-berkas-'));
  process.env.MITRA_DATA_DIR = folder;
  ensureSealKey();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (sha256: string): Promise<Buffer> => {
  const found: Buffer[] = [];
  for await (const piece of openContent(sha256)) found.push(piece);
  return Buffer.concat(found);
};
const placeOf = (sha256: string): string => join(folder, 'berkas', sha256.slice(0, 2), sha256);

describe('the vault', () => {
  it('gives back what was put in, whole and in pieces, and keeps it sealed', async () => {
    const content = Buffer.alloc(700_001, 'isi dokumen ');
    const { sha256, ukuran } = await putContent(content);
    expect([sha256, ukuran]).toEqual([createHash('sha256').update(content).digest('hex'), content.length]);
    expect((await getContent(sha256)).equals(content)).toBe(true);
    let largest = 0;
    const hash = createHash('sha256');
    for await (const piece of openContent(sha256)) {
      largest = Math.max(largest, piece.length);
      hash.update(piece);
    }
    expect(hash.digest('hex')).toBe(sha256);
    expect(largest).toBeLessThanOrEqual(65_536);
    expect(readFileSync(placeOf(sha256)).includes('isi dokumen')).toBe(false);
  });

  it('keeps one copy of the same content, and an empty one too', async () => {
    const first = await putContent(Buffer.from('sama'));
    expect(await putContent(Buffer.from('sama'))).toEqual(first);
    expect(readdirSync(join(placeOf(first.sha256), '..'))).toHaveLength(1);
    expect(await read((await putContent(new Uint8Array())).sha256)).toHaveLength(0);
  });

  it('throws where content is gone, was changed on disk, or is another’s', async () => {
    const { sha256 } = await putContent(Buffer.from('asli'));
    const { sha256: other } = await putContent(Buffer.from('lain'));
    await expect(read('0'.repeat(64))).rejects.toThrow();
    await expect(read('../../kunci/seal.key')).rejects.toThrow('address');
    writeFileSync(placeOf(sha256), readFileSync(placeOf(other)));
    await expect(read(sha256)).rejects.toThrow('does not match');
    const sealed = readFileSync(placeOf(other));
    sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
    writeFileSync(placeOf(other), sealed);
    await expect(read(other)).rejects.toThrow();
  });

  it('heals a copy that went bad on disk when the same content is put in again', async () => {
    const content = Buffer.from('rusak lalu pulih');
    const { sha256 } = await putContent(content);
    writeFileSync(placeOf(sha256), 'rusak');
    expect(await putContent(content)).toEqual({ sha256, ukuran: content.length });
    expect((await read(sha256)).equals(content)).toBe(true);
  });
});
