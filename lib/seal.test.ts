import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blindIndex, ensureSealKey, seal, sealKeyFile, unseal, unsealPieces, unsealText } from './seal.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra-segel-'));
  process.env.MITRA_DATA_DIR = folder;
  ensureSealKey();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the seal', () => {
  it('has a key of its own, readable by its owner alone, which a second start keeps', () => {
    const before = readFileSync(sealKeyFile());
    ensureSealKey();
    expect(readFileSync(sealKeyFile())).toEqual(before);
    expect(before).toHaveLength(32);
    expect(statSync(sealKeyFile()).mode & 0o777).toBe(0o600);
  });

  it('opens what it sealed, bytes and text, and never seals the same twice alike', () => {
    expect(unsealText(seal('Ānita ✓ 3314096810840001', 'a'), 'a')).toBe('Ānita ✓ 3314096810840001');
    expect(unseal(seal(new Uint8Array([0, 255, 1]), 'a'), 'a')).toEqual(Buffer.from([0, 255, 1]));
    expect(Buffer.from(seal('x', 'a')).equals(Buffer.from(seal('x', 'a')))).toBe(false);
  });

  it('opens nothing that was changed in any byte, or belongs to another purpose', () => {
    const sealed = seal('rahasia', 'a');
    expect(() => unseal(sealed, 'b')).toThrow();
    for (let i = 0; i < sealed.length; i++) {
      const changed = Uint8Array.from(sealed, (byte, at) => (at === i ? byte ^ 1 : byte));
      expect(() => unseal(changed, 'a')).toThrow();
    }
  });

  it('opens what comes piece by piece, however it is cut, and says at its end where anything was changed', async () => {
    const plain = Buffer.alloc(1_000, 'rahasia ');
    const sealed = Buffer.from(seal(plain, 'a'));
    const open = async (bytes: Buffer, size: number, purpose = 'a') => {
      const cut = async function* () {
        for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
      };
      const found: Buffer[] = [];
      for await (const piece of unsealPieces(cut(), purpose)) found.push(piece);
      return Buffer.concat(found);
    };
    for (const size of [1, 28, 29, 30, 500, 5_000]) expect(await open(sealed, size)).toEqual(plain);
    expect(await open(Buffer.from(seal('', 'a')), 7)).toHaveLength(0);
    await expect(open(sealed, 100, 'b')).rejects.toThrow();
    await expect(open(sealed.subarray(0, 20), 7)).rejects.toThrow();
    await expect(open(sealed.subarray(0, -1), 100)).rejects.toThrow();
    for (const at of [0, 5, 20, 40, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(sealed.readUInt8(at) ^ 1, at);
      await expect(open(changed, 100)).rejects.toThrow();
    }
  });

  it('finds a number however it is spaced, and tells purposes apart', () => {
    expect(blindIndex('33.1409-6810 840001', 'nik')).toEqual(blindIndex('3314096810840001', 'nik'));
    expect(blindIndex('1', 'nik')).not.toEqual(blindIndex('1', 'npwp'));
  });
});
