import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blindIndex, ensureSealKey, seal, sealKeyFile, unseal, unsealText } from './seal.ts';

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

  it('finds a number however it is spaced, and tells purposes apart', () => {
    expect(blindIndex('33.1409-6810 840001', 'nik')).toEqual(blindIndex('3314096810840001', 'nik'));
    expect(blindIndex('1', 'nik')).not.toEqual(blindIndex('1', 'npwp'));
  });
});
