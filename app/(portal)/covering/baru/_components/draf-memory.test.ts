import { afterEach, describe, expect, it } from 'vitest';
import { drafMemory } from './draf-memory.ts';
import { lengkapkan } from './isian.ts';

const nilai = lengkapkan({ nama_debitur: 'ANITA TAMA' });
afterEach(() => drafMemory.forget('d1'));

describe('the memory of a tab', () => {
  it('knows nothing of a draft it never kept', () => {
    expect(drafMemory.newerThan('d1', 1)).toBeNull();
    expect(drafMemory.filed('d1')).toBeNull();
  });

  it('is preferred to a page of the same or an older revision, or of none', () => {
    drafMemory.keep('d1', { nilai, revisi: 3, pada: '2026-01-05T03:42:00Z' });
    expect(drafMemory.newerThan('d1', 3)?.nilai.nama_debitur).toBe('ANITA TAMA');
    expect(drafMemory.newerThan('d1', null)?.pada).toBe('2026-01-05T03:42:00Z');
  });

  it('gives way to a page that was saved elsewhere meanwhile', () => {
    drafMemory.keep('d1', { nilai, revisi: 3 });
    expect(drafMemory.newerThan('d1', 4)).toBeNull();
  });

  it('remembers what became of it', () => {
    drafMemory.keep('d1', { nilai, revisi: 3, koreksiDariId: 'asal' });
    drafMemory.keep('d1', { nilai, menjadi: 'p1' });
    expect(drafMemory.filed('d1')).toBe('p1');
    expect(drafMemory.newerThan('d1', 3)?.koreksiDariId).toBe('asal');
  });
});
