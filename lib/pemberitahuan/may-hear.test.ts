import { expect, it } from 'vitest';
import type { Kabar } from './live.ts';
import { mayHear } from './may-hear.ts';

const staf = { id: 'sari', peran: ['staf'], cabangIds: ['solo'], wewenang: [] } as const;
const supervisor = { id: 'dewi', peran: ['supervisor'], cabangIds: ['solo', 'jakarta'], wewenang: [] } as const;
const admin = { id: 'budi', peran: ['admin'], cabangIds: ['solo'], wewenang: [] } as const;
const surat = (cabang: string): Kabar => ({
  waktu: 1,
  surat: 's',
  operasi: 'penjaminanBaru',
  status: 'siap',
  objek: 'pengajuan:p',
  cabang,
});
const tanpaCabang = (objek: string): Kabar => ({ waktu: 1, objek, status: 'berjalan', cabang: null });

it('tells letters to who sees their branch, whatever the role', () => {
  expect(mayHear(staf, surat('solo'))).toBe(true);
  expect(mayHear(staf, surat('jakarta'))).toBe(false);
  expect(mayHear(supervisor, surat('jakarta'))).toBe(true);
  expect(mayHear(supervisor, surat('medan'))).toBe(false);
});

it('tells tests of the connection to who may see the connection, and to nobody else', () => {
  expect(mayHear(supervisor, tanpaCabang('uji:1'))).toBe(true);
  expect(mayHear(staf, tanpaCabang('uji:1'))).toBe(false);
});

it('tells how far a document is to who sees its branch', () => {
  const kemajuan: Kabar = { waktu: 1, objek: 'kemajuan:s', status: 'dikirim', cabang: 'solo', terkirim: 10, ukuran: 20 };
  expect([staf, supervisor, admin].map((actor) => mayHear(actor, kemajuan))).toEqual([true, true, false]);
  expect(mayHear(staf, { ...kemajuan, cabang: 'jakarta' })).toBe(false);
});

it('tells how the line stands to who sees letters, and to who looks after the connection', () => {
  const auditor = { id: 'wahyu', peran: ['auditor'], cabangIds: [], wewenang: [] } as const;
  expect([staf, supervisor, admin, auditor].map((actor) => mayHear(actor, tanpaCabang('jalur:keadaan')))).toEqual([true, true, true, true]);
});

it('tells no letters to an admin, and what is for one person to nobody else', () => {
  expect(mayHear(admin, surat('solo'))).toBe(false);
  const untuk = { ...tanpaCabang('pemberitahuan:1'), untuk: 'sari' };
  expect(mayHear(staf, untuk)).toBe(true);
  expect(mayHear(supervisor, untuk)).toBe(false);
});

it('tells news without a branch that it does not know to nobody', () => {
  expect(mayHear(supervisor, tanpaCabang('pengajuan:1'))).toBe(false);
});
