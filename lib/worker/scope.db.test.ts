import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ambilSertifikat } from '#lib/covering/ambil-sertifikat.ts';
import { bacaCetakan } from '#lib/covering/baca-cetakan.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { cariCepat } from '#lib/covering/cari-cepat.ts';
import { cariCetakan } from '#lib/covering/cari-cetakan.ts';
import { catatSertifikat } from '#lib/covering/catat-sertifikat.ts';
import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import { daftarSpr } from '#lib/covering/daftar-spr.ts';
import { daftarTugas } from '#lib/covering/daftar-tugas.ts';
import { perihalSurat } from '#lib/covering/perihal-surat.ts';
import { bacaInvoice, bacaIsian, bacaPenjaminan, bacaPermohonan, pengajuanTerakhir } from '#lib/covering/queries.ts';
import { ringkasanBulan } from '#lib/covering/ringkasan-bulan.ts';
import { tanyakanIjp } from '#lib/covering/tanyakan-ijp.ts';
import { readListPage } from '#lib/daftar/page.ts';
import { applyFilters, readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { bacaDraf, hapusDraf, tulisDraf } from '#lib/draf/draf.ts';
import { contohPenjaminanBaru } from '#lib/jfusion/contract/fixtures.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { lineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { auditTrail, letterEvents, readLetter } from '#lib/pengiriman/queries.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { decideLetters } from '#lib/persetujuan/decide-letters.ts';
import { menungguKeputusan, milikSaya } from '#lib/persetujuan/menunggu-keputusan.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
let asing: Actor;
let milik: {
  pengajuan: string;
  ditolak: string;
  penjaminan: string;
  surat: string;
  invoice: string;
  berkas: string;
  usul: string;
  belumPasti: string;
};

const kosong = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;
const ajukan = (nomor: string, oleh: Actor = book.staf, lain = {}) =>
  ajukanPenjaminan(oleh, { kunci: randomUUID(), isian: contohIsian(nomor, lain), drafId: null, koreksiDariId: null });
const baru = () => ({ kunci: randomUUID() });

beforeAll(async () => {
  book = await openTestBook();
  const orang = await db().pengguna.create({
    data: {
      nama_pengguna: 'sekar',
      nama: 'sekar',
      peran: ['staf', 'petugas_klaim', 'supervisor'],
      cabang_id: book.orangLain.cabangId,
      sandi_hash: '-',
    },
  });
  const actor = await readActor(db(), orang.id);
  if (!actor) throw new Error('no actor');
  asing = actor;
  const { id } = await ajukan('A-1');
  await book.work(kosong);
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'refuse', message: 'Tidak' });
  const ditolak = await ajukan('A-2');
  await book.work(kosong);
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
  const ragu = await ajukan('A-3');
  await book.work(kosong);
  const surat = async (pengajuan: string) => (await db().pengajuan.findUniqueOrThrow({ where: { id: pengajuan } })).pengiriman_id;
  const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: id }, include: { invoice_baris: true } });
  const belumPasti = await surat(ragu.id);
  const usul = await proposeSettlement(book.staf, {
    ...baru(),
    pengirimanId: belumPasti,
    usul: 'tidak_ada',
    noSertifikat: '',
    tanggalSertifikat: '',
    catatan: 'Ditanyakan',
  });
  milik = {
    pengajuan: id,
    ditolak: ditolak.id,
    penjaminan: penjaminan.id,
    surat: await surat(id),
    invoice: penjaminan.invoice_baris[0]?.invoice_id ?? '',
    berkas: penjaminan.sertifikat_berkas_id ?? '',
    usul: usul.id,
    belumPasti,
  };
});
afterAll(() => book.close());

/** Everything that takes an id, as somebody of another branch calls it with one that is not theirs. */
const pintu: Record<string, (id: typeof milik) => unknown> = {
  bacaPermohonan: ({ pengajuan }) => bacaPermohonan(asing, pengajuan),
  bacaIsian: ({ pengajuan }) => bacaIsian(asing, pengajuan),
  bacaPenjaminan: ({ penjaminan }) => bacaPenjaminan(asing, penjaminan),
  bacaInvoice: ({ invoice }) => bacaInvoice(asing, invoice),
  readLetter: ({ surat }) => readLetter(asing, surat),
  bukaBerkas: ({ berkas }) => bukaBerkas(asing, berkas),
  tanyakanIjp: ({ penjaminan }) => tanyakanIjp(asing, penjaminan),
  ambilSertifikat: ({ penjaminan }) => ambilSertifikat(asing, penjaminan),
  cariCetakan: ({ pengajuan }) => cariCetakan(asing, pengajuan),
  catatSertifikat: ({ penjaminan }) =>
    catatSertifikat(asing, { ...baru(), penjaminanId: penjaminan, noSertifikat: 'KR2 1', tanggalSertifikat: '2026-01-05' }),
  bayarIjp: ({ penjaminan }) =>
    bayarIjp(asing, {
      ...baru(),
      penjaminanId: penjaminan,
      tahunKe: 1,
      nilai: '1',
      noReferensi: 'T-1',
      tglReferensi: '2026-01-05',
      noInvoice: 'I-1',
      tglInvoice: '2026-01-05',
      noRekeningAsal: '',
    }),
  ajukanPenjaminan: ({ ditolak }) =>
    ajukanPenjaminan(asing, { ...baru(), isian: contohIsian('A-9', { kode_uker: '020' }), drafId: null, koreksiDariId: ditolak }),
  cancelLetter: ({ surat }) => cancelLetter(asing, { ...baru(), pengirimanId: surat, alasan: 'x' }),
  releaseLetter: ({ surat }) => releaseLetter(asing, { ...baru(), pengirimanId: surat }),
  decideLetters: ({ surat }) =>
    decideLetters(asing, { ...baru(), persetujuanId: surat, sha256: '0'.repeat(64), keputusan: 'disetujui', alasan: null }),
  proposeSettlement: ({ belumPasti }) =>
    proposeSettlement(asing, {
      ...baru(),
      pengirimanId: belumPasti,
      usul: 'tidak_ada',
      noSertifikat: '',
      tanggalSertifikat: '',
      catatan: 'x',
    }),
  decideSettlement: ({ usul }) => decideSettlement(asing, { ...baru(), penyelesaianId: usul, keputusan: 'disetujui' }),
};

describe('somebody of another branch', () => {
  it.each(Object.keys(pintu))('is told by %s that there is no such record, in the words for one that never was', async (nama) => {
    const tiada = Object.fromEntries(Object.keys(milik).map((key) => [key, randomUUID()])) as typeof milik;
    const jawab = async (id: typeof milik) => {
      try {
        await pintu[nama]?.(id);
      } catch (error) {
        return String(error);
      }
      return 'no refusal';
    };
    expect(await jawab(milik)).toMatch(/tidak ditemukan/);
    expect(await jawab(milik)).toBe(await jawab(tiada));
  });

  it('changes nothing by trying', async () => {
    expect(await db().pengiriman.count({ where: { dibuat_oleh: asing.id } })).toBe(0);
    expect(await db().audit.count({ where: { pelaku_id: asing.id } })).toBe(0);
    expect(await db().penyelesaian.findUniqueOrThrow({ where: { id: milik.usul } })).toMatchObject({ keputusan: null });
  });

  it('files for no branch but their own', async () => {
    await expect(ajukan('A-8', asing, { kode_uker: '010' })).rejects.toMatchObject({ temuan: [{ field: 'kode_uker' }] });
  });

  it('finds nothing by any query that looks around', async () => {
    const subjek = [
      { jenis: 'pengajuan', id: milik.pengajuan },
      { jenis: 'penjaminan', id: milik.penjaminan },
      { jenis: 'pengiriman', id: milik.surat },
    ];
    expect(await letterEvents(asing, subjek)).toEqual([]);
    expect(await auditTrail(asing, subjek)).toEqual([]);
    expect(await bacaCetakan(asing, milik.pengajuan)).toBeNull();
    expect((await perihalSurat(asing, [{ objek_jenis: 'pengajuan', objek_id: milik.pengajuan }])).size).toBe(0);
    expect(await pengajuanTerakhir(asing)).toEqual([]);
    expect(await daftarTugas(asing)).toEqual([]);
    expect(await lineTrouble(asing)).toBeNull();
    for (const kotak of [menungguKeputusan, milikSaya]) expect((await kotak(asing)).jumlah).toBe(0);
    expect(await ringkasanBulan(asing)).toMatchObject({ pengajuan: 0, pernah: false });
    const { nama_debitur, no_identitas } = contohPenjaminanBaru;
    for (const text of ['A-1', nama_debitur, no_identitas]) {
      expect(await cariCepat(asing, text)).toEqual([]);
      expect((await cariCepat(book.staf, text)).length, text).toBeGreaterThan(0);
    }
  });

  it.each([daftarPermohonan, daftarSertifikat, daftarInvoice, letterList])('sees an empty list: $nama', async (list) => {
    const whole = await readListPage(book.staf, list, await readListState(book.staf, list, {}));
    const setelah = whole.rows[0]?.id ?? '';
    expect(isEmpty(whole)).toBe(false);
    const query = await applyFilters(book.staf, list, { cari: 'A-1' });
    const tampilan = new URLSearchParams(query).get('tampilan') ?? '';
    for (const params of [{}, { setelah }, { sebelum: setelah }, { tampilan }])
      expect(isEmpty(await readListPage(asing, list, await readListState(asing, list, params)))).toBe(true);
  });
});

const isEmpty = (page: { rows: readonly unknown[]; count: { value: number } }) => page.rows.length === 0 && page.count.value === 0;

describe('a colleague of the same branch', () => {
  it('neither reads, writes nor discards the draft of another, and files nothing away with it', async () => {
    const draf = await tulisDraf(book.staf, 'pengajuan', randomUUID(), { nama_debitur: 'RAHASIA' });
    const id = draf?.id ?? '';
    expect(await bacaDraf(book.supervisor, 'pengajuan', id)).toBeNull();
    expect(await tulisDraf(book.supervisor, 'pengajuan', id, {})).toBeNull();
    await hapusDraf(book.supervisor, 'pengajuan', id);
    await ajukanPenjaminan(book.supervisor, { ...baru(), isian: contohIsian('A-7'), drafId: id, koreksiDariId: null });
    expect((await bacaDraf(book.staf, 'pengajuan', id))?.isi).toEqual({ nama_debitur: 'RAHASIA' });
  });

  it('gets no result by the once-key of another', async () => {
    const kunci = randomUUID();
    const order = { kunci, isian: contohIsian('A-6'), drafId: null, koreksiDariId: null };
    await ajukanPenjaminan(book.staf, order);
    await expect(ajukanPenjaminan(book.supervisor, order)).rejects.toThrow('Formulir ini sudah dipakai');
  });
});

describe('what a list is asked for', () => {
  const jahat = [
    "' OR 1=1 --",
    "'; DROP TABLE pengajuan; --",
    '$1',
    '?',
    '\\',
    '%',
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
    '0000-01-01..9999-12-31',
    '..',
    '__proto__',
  ];
  it.each([daftarPermohonan, daftarSpr, daftarSertifikat, daftarInvoice, letterList])(
    'is never SQL, and a fault of nobody: $nama',
    async (list) => {
      const own = await readListPage(book.staf, list, await readListState(book.staf, list, {}));
      for (const value of jahat) {
        const params = Object.fromEntries(
          [...list.filters.map(({ key }) => key), 'urut', 'arah', 'setelah', 'sebelum', 'tampilan'].map((key) => [key, value]),
        );
        const page = await readListPage(book.staf, list, await readListState(book.staf, list, params));
        expect(page.count.value).toBeLessThanOrEqual(own.count.value);
        const query = await applyFilters(book.staf, list, { ...params, cari: value });
        const state = await readListState(book.staf, list, Object.fromEntries(new URLSearchParams(query)));
        expect((await readListPage(book.staf, list, state)).count.value).toBeLessThanOrEqual(own.count.value);
      }
      expect((await readListPage(book.staf, list, await readListState(book.staf, list, {}))).count).toEqual(own.count);
    },
  );
});
