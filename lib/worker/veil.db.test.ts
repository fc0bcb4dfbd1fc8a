import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { personalNames } from '#lib/auth/veil-record.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { bacaSpr } from '#lib/covering/baca-spr.ts';
import { cariCepat } from '#lib/covering/cari-cepat.ts';
import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import { daftarSpr } from '#lib/covering/daftar-spr.ts';
import { perihalSurat } from '#lib/covering/perihal-surat.ts';
import { bacaInvoice, bacaPenjaminan, bacaPermohonan } from '#lib/covering/queries.ts';
import { rantaiPenjaminan } from '#lib/covering/rantai-penjaminan.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { readListPage } from '#lib/daftar/page.ts';
import { applyFilters, readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { berkasKlaim } from '#lib/klaim/berkas-klaim.ts';
import { daftarDokumen } from '#lib/klaim/daftar-dokumen.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { bacaKlaim } from '#lib/klaim/queries.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { bacaLaporan } from '#lib/laporan/baca-laporan.ts';
import { bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { bacaRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { bukuRekonsiliasi } from '#lib/laporan/buku-rekonsiliasi.ts';
import { daftarLaporan } from '#lib/laporan/daftar-laporan.ts';
import { mulaiRekonsiliasi } from '#lib/laporan/mulai-rekonsiliasi.ts';
import { perihalRekonsiliasi } from '#lib/laporan/perihal-rekonsiliasi.ts';
import { unduhLaporan } from '#lib/laporan/unduh-laporan.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { auditTrail, letterEvents, readLetter } from '#lib/pengiriman/queries.ts';
import { daftarSubrogasi } from '#lib/subrogasi/daftar-subrogasi.ts';
import { bacaSubrogasi } from '#lib/subrogasi/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { bukaPintu, contohKlaim, dokumenPdf, kosong, pesanSandbox } from './test-claim.ts';

const isian = contohIsian('', { nomor_aplikasi: 'APL-7001', no_rekening: '88200177001' });
/** Personal values of the filing, as typed; those too short to be told from a number by chance are left out. */
const pribadi = Object.entries(isian)
  .flatMap(([field, value]) => (personalNames[field] && value && value.length > 5 ? [value] : []))
  .concat('88200177002', '88200177003');
const LISTS = [daftarPermohonan, daftarSertifikat, daftarSpr, daftarInvoice, daftarKlaim, daftarSubrogasi, letterList];

let book: TestBook;
let pintu: Awaited<ReturnType<typeof bukaPintu>>;
let id: { pengajuan: string; penjaminan: string; spr: string; invoice: string; klaim: string; rekonsiliasi: string; berkas: string };
let surat: { id: string; objek_jenis: string; objek_id: string }[];

beforeAll(async () => {
  book = await openTestBook();
  await db().perjanjian.deleteMany();
  pintu = await bukaPintu(book);
  const kunci = randomUUID;
  const { id: pengajuan } = await ajukanPenjaminan(book.staf, { kunci: kunci(), isian, drafId: null, koreksiDariId: null });
  await book.work(kosong);
  const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: pengajuan }, include: { invoice_baris: true } });
  const { id: klaim } = await ajukanKlaim(book.staf, {
    kunci: kunci(),
    penjaminanId: penjaminan.id,
    isian: contohKlaim('SPK-7001'),
    koreksiDariId: null,
  });
  await book.work(kosong);
  await unggahDokumen(book.staf, { kunci: kunci(), klaimId: klaim, kode: '001', berkas: { nama: 'ANITA TAMA.pdf', isi: dokumenPdf(500) } });
  await book.work(kosong);
  for (const step of [
    { aksi: 'lengkapi' },
    { aksi: 'setujui', pokok: '14000000', bunga: '1000000', beriTahu: true },
    { aksi: 'bayar', beriTahu: true },
  ])
    await pesanSandbox(book, { no_spk: 'SPK-7001', ...step });
  const lain = { ...isian, nomor_aplikasi: 'APL-7003', no_rekening: '88200177003' };
  const kedua = await ajukanPenjaminan(book.staf, { kunci: kunci(), isian: lain, drafId: null, koreksiDariId: null });
  await book.work(kosong);
  const { id: lama } = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: kedua.id } });
  const spr = await ajukanSpr(book.staf, {
    kunci: kunci(),
    penjaminanId: lama,
    isian: {
      nomor_aplikasi: 'APL-7002',
      no_rekening_baru: '88200177002',
      tanggal_awal: '2026-06-14',
      tanggal_akhir: '2029-06-14',
      no_pk: 'PK-7002',
      tanggal_pk: '2026-06-14',
      plafon_kredit: '50000000',
      tgl_rekam: '2026-06-15',
      status_data: '1',
      jangka_waktu: '36',
      status_rekening: '1',
      flag_covid: '0',
      outstanding: '12500000.50',
    },
    koreksiDariId: null,
  });
  const { id: rekonsiliasi } = await mulaiRekonsiliasi(book.supervisor, {
    kunci: kunci(),
    jenis: 'klaim',
    cabangId: book.supervisor.cabangId,
    dari: `${hariIni().slice(0, 7)}-01`,
    sampai: hariIni(),
  });
  await book.work(kosong);
  surat = await db().pengiriman.findMany({ select: { id: true, objek_jenis: true, objek_id: true } });
  const berkas = await db().berkas.findFirstOrThrow({ select: { id: true } });
  id = {
    pengajuan,
    penjaminan: penjaminan.id,
    spr: spr.id,
    invoice: penjaminan.invoice_baris[0]?.invoice_id ?? '',
    klaim,
    rekonsiliasi,
    berkas: berkas.id,
  };
}, 60_000);
afterAll(async () => {
  await pintu.close();
  await book.close();
});

const subjects = () => surat.map((row) => ({ jenis: row.objek_jenis, id: row.objek_id }));
const list = async (actor: Actor, one: ListDefinition) => readListPage(actor, one, await readListState(actor, one, {}));
const all = async (rows: AsyncIterable<unknown>) => {
  const found: unknown[] = [];
  for await (const row of rows) found.push(row);
  return found;
};

/** Every query that pages, prints and files are made of. */
const bacaan: Record<string, (actor: Actor) => unknown> = {
  bacaPermohonan: (actor) => bacaPermohonan(actor, id.pengajuan),
  bacaPenjaminan: (actor) => bacaPenjaminan(actor, id.penjaminan),
  bacaInvoice: (actor) => bacaInvoice(actor, id.invoice),
  bacaSpr: (actor) => bacaSpr(actor, id.spr),
  rantaiPenjaminan: (actor) => rantaiPenjaminan(actor, id.penjaminan),
  bacaKlaim: (actor) => bacaKlaim(actor, id.klaim),
  daftarDokumen: (actor) => daftarDokumen(actor, id.klaim),
  bacaSubrogasi: (actor) => bacaSubrogasi(actor, id.klaim),
  bacaRekonsiliasi: (actor) => bacaRekonsiliasi(actor, id.rekonsiliasi),
  bukuRekonsiliasi: async (actor) => all((await bukuRekonsiliasi(actor, id.rekonsiliasi)).buku.rows),
  readLetter: (actor) => Promise.all(surat.map((row) => readLetter(actor, row.id))),
  letterEvents: (actor) => letterEvents(actor, subjects()),
  auditTrail: (actor) => auditTrail(actor, [...subjects(), ...surat.map((row) => ({ jenis: 'pengiriman', id: row.id }))]),
  perihalSurat: (actor) => perihalSurat(actor, surat),
  perihalKlaim: (actor) => perihalKlaim(actor, surat),
  perihalRekonsiliasi: (actor) => perihalRekonsiliasi(actor, surat),
  cariCepat: (actor) => cariCepat(actor, 'APL-7001'),
  ...Object.fromEntries(LISTS.map((one) => [`daftar ${one.nama}`, (actor: Actor) => list(actor, one)])),
  ...Object.fromEntries(
    daftarLaporan.map((laporan) => [
      `laporan ${laporan.id}`,
      async (actor: Actor) => {
        const asked = await bacaPilihan(actor, laporan, {});
        const rows = await all((await unduhLaporan(actor, laporan, asked)).buku.rows);
        return [rows, await bacaLaporan(actor, laporan, asked.pilihan)];
      },
    ]),
  ),
};
const told = async (actor: Actor, nama: string) =>
  inspect(await bacaan[nama]?.(actor), { depth: null, maxArrayLength: null, maxStringLength: null });

describe('an auditor', () => {
  it.each(Object.keys(bacaan))('reads no personal value in what %s gives', async (nama) => {
    const seen = await told(book.auditor, nama);
    expect(pribadi.filter((value) => seen.includes(value))).toEqual([]);
    expect(seen).not.toMatch(/ANITA|1984-10-28|28 Okt 1984/);
  });

  it('is spared what others read: each of these values stands in their pages', async () => {
    const semua = (await Promise.all(Object.keys(bacaan).map((nama) => told(book.supervisor, nama)))).join('\n');
    expect(pribadi.length).toBeGreaterThan(8);
    expect(pribadi.filter((value) => !semua.includes(value))).toEqual([]);
  });

  it('still reads the numbers of papers', async () => {
    expect(await told(book.auditor, 'bacaPermohonan')).toContain('APL-7001');
    expect(await told(book.auditor, 'bacaKlaim')).toContain('SPK-7001');
    const { no_sertifikat } = await db().penjaminan.findUniqueOrThrow({ where: { id: id.penjaminan } });
    expect(await told(book.auditor, 'daftar sertifikat')).toContain(no_sertifikat ?? 'none');
  });

  it('finds nobody by name, account or NIK, but papers by their number', async () => {
    for (const text of [isian.nama_debitur ?? '', isian.no_rekening ?? '', isian.no_identitas ?? '']) {
      expect(await cariCepat(book.auditor, text)).toEqual([]);
      expect((await cariCepat(book.supervisor, text)).length).toBeGreaterThan(0);
      for (const one of [daftarPermohonan, daftarSertifikat, daftarKlaim]) {
        const query = await applyFilters(book.auditor, one, { cari: text, nama: text, rekening: text });
        const page = await readListPage(
          book.auditor,
          one,
          await readListState(book.auditor, one, Object.fromEntries(new URLSearchParams(query))),
        );
        const dicari = new URLSearchParams(query).has('tampilan');
        expect(dicari ? page.rows : [], `${one.nama} ${text}`).toEqual([]);
      }
    }
    const query = await applyFilters(book.auditor, daftarPermohonan, { cari: 'APL-7001' });
    const page = await readListPage(
      book.auditor,
      daftarPermohonan,
      await readListState(book.auditor, daftarPermohonan, Object.fromEntries(new URLSearchParams(query))),
    );
    expect(page.rows).toHaveLength(1);
  });

  it('opens no view in which somebody else looked for a person', async () => {
    const query = await applyFilters(book.staf, daftarPermohonan, { cari: 'ANITA' });
    const state = await readListState(book.auditor, daftarPermohonan, Object.fromEntries(new URLSearchParams(query)));
    expect(state).toMatchObject({ cari: '', tampilan: null });
  });

  it('opens no file', async () => {
    await expect(bukaBerkas(book.auditor, id.berkas)).rejects.toThrow('tidak berwenang');
    await expect(berkasKlaim(book.auditor, id.klaim)).rejects.toThrow('tidak berwenang');
  });
});
