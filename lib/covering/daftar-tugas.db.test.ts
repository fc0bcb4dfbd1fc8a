import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { lineState } from '#lib/pengiriman/line-state.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { bayarIjp } from './bayar-ijp.ts';
import { cariCepat } from './cari-cepat.ts';
import { daftarTugas } from './daftar-tugas.ts';
import { bacaPenjaminan, bacaPermohonan } from './queries.ts';
import { ringkasanBulan } from './ringkasan-bulan.ts';
import type { IsianPengajuan } from './schema.ts';

let book: TestBook;
const ids: Record<string, string> = {};

const ajukan = (nomor: string, lain: IsianPengajuan = {}, koreksiDariId: string | null = null) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor, lain), drafId: null, koreksiDariId });
const terkirim = () =>
  book.work(async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0);
const kelompok = async (actor: Actor) => Object.fromEntries((await daftarTugas(actor)).map(({ jenis, ...rest }) => [jenis, rest]));

beforeAll(async () => {
  book = await openTestBook();
  ids.terbit = (await ajukan('T-1', { nama_debitur: 'SITI RAHAYU' })).id;
  await terkirim();
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'refuse', message: 'Debitur terdaftar di bank lain' });
  ids.ditolak = (await ajukan('T-2')).id;
  await terkirim();
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
  ids.belumPasti = (await ajukan('T-3')).id;
  await terkirim();
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
  ids.menunggu = (await ajukan('T-4')).id;
});
afterAll(() => book.close());

describe('what waits for a person', () => {
  it('is grouped by what must be done, the unknown first', async () => {
    const groups = await daftarTugas(book.supervisor);
    expect(groups.map(({ jenis, jumlah }) => [jenis, jumlah])).toEqual([
      ['belum_pasti', 1],
      ['ditolak', 1],
      ['ijp', 1],
    ]);
    const letter = (await bacaPermohonan(book.staf, ids.belumPasti ?? '')).surat.id;
    expect(groups[0]?.baris[0]).toMatchObject({
      objek: 'surat',
      id: letter,
      nama: 'ANITA TAMA',
      keterangan: 'Penjaminan baru · belum ada usul',
    });
    expect(groups[1]).toMatchObject({ nilai: '35000000.00', baris: [{ objek: 'permohonan', id: ids.ditolak, nilai: '35000000.00' }] });
    expect(groups[2]?.baris[0]).toMatchObject({ objek: 'permohonan', id: ids.terbit, nama: 'SITI RAHAYU' });
    expect(groups[2]?.nilai).toBe(groups[2]?.baris[0]?.nilai);
  });

  it('is for a staf beside that their own drafts, and for who only decides or only reads nothing they cannot do', async () => {
    await tulisDraf(book.staf, 'pengajuan', randomUUID(), { nama_debitur: 'BUDI', plafon_kredit: 'tujuh juta' });
    const groups = await kelompok(book.staf);
    expect(Object.keys(groups)).toEqual(['belum_pasti', 'ditolak', 'ijp', 'draf']);
    expect(Object.keys(await kelompok(book.supervisorLain))).toEqual(['belum_pasti']);
    expect(await daftarTugas(book.auditor)).toEqual([]);
    expect(groups.draf?.baris[0]).toMatchObject({ nama: 'BUDI', nilai: null });
    expect((await kelompok(book.supervisor)).draf).toBeUndefined();
  });

  it('is nothing of another branch', async () => {
    expect(await daftarTugas(book.orangLain)).toEqual([]);
    expect(await ringkasanBulan(book.orangLain)).toMatchObject({ pengajuan: 0, pernah: false });
    for (const text of ['T-1', 'SITI', '3314096810840001']) expect(await cariCepat(book.orangLain, text)).toEqual([]);
  });

  it('loses a refused filing once it is filed again, and a year once its payment is under way', async () => {
    const { penjaminanId } = await bacaPermohonan(book.staf, ids.terbit ?? '');
    const { tahun } = await bacaPenjaminan(book.staf, penjaminanId ?? '');
    const before = (await kelompok(book.staf)).ijp?.baris[0]?.nilai ?? '';
    await bayarIjp(book.staf, {
      kunci: randomUUID(),
      penjaminanId: penjaminanId ?? '',
      tahunKe: 1,
      nilai: tahun[0]?.sisa ?? '',
      noReferensi: 'TRF-1',
      tglReferensi: '2026-01-05',
      noInvoice: 'INV-1',
      tglInvoice: '2026-01-05',
      noRekeningAsal: '',
    });
    const after = (await kelompok(book.staf)).ijp?.baris[0]?.nilai ?? '0';
    expect(Number(before) - Number(after)).toBeCloseTo(Number(tahun[0]?.sisa), 2);
    await ajukan('T-2', {}, ids.ditolak);
    expect((await kelompok(book.staf)).ditolak).toBeUndefined();
  });
});

describe('this month and the line', () => {
  it('count filings, certificates and refusals of the branch', async () => {
    const bulan = await ringkasanBulan(book.staf);
    expect(bulan).toMatchObject({ pengajuan: 5, terbit: 1, ditolak: 1, plafonTerbit: '35000000.00', pernah: true });
    expect(bulan.perHari).toHaveLength(7);
    expect(bulan.perHari.at(-1)?.jumlah).toBe(5);
  });

  it('tell the last answer, and a sender that is gone', async () => {
    const line = await lineState();
    expect(line.jawabanTerakhir?.milidetik).toBeGreaterThanOrEqual(0);
    expect(line.takDijawabSejak === null).toBe(line.lancarSejak !== null);
    expect(line.pengirimMatiSejak).toBeNull();
    expect((await lineState(new Date(Date.now() + 3_600_000))).pengirimMatiSejak).toBeInstanceOf(Date);
  });
});

describe('Ctrl K', () => {
  it.each([
    ['the beginning of an application number', 'T-1'],
    ['the same in small letters', 't-1'],
    ['part of a name', 'rahay'],
  ])('finds a filing by %s', async (_what, text) => {
    expect((await cariCepat(book.staf, text)).map((row) => row.nama)).toEqual(['SITI RAHAYU']);
  });

  it('finds it by its certificate, with spaces or without, and by a whole NIK', async () => {
    const nomor = (await cariCepat(book.staf, 'T-1'))[0]?.noSertifikat ?? '';
    expect(nomor).toContain(' ');
    for (const text of [nomor, nomor.replaceAll(' ', ''), nomor.slice(0, 12).toLowerCase()]) {
      expect((await cariCepat(book.staf, text)).map((row) => row.noSertifikat)).toContain(nomor);
    }
    expect(await cariCepat(book.staf, '3314096810840001')).toHaveLength(5);
  });

  it.each(['', 'T-', '%%%', '___', 'tidak ada orang ini', 'a\u0000bc', "'; --"])('finds nothing for %j', async (text) => {
    expect(await cariCepat(book.staf, text)).toEqual([]);
  });
});
