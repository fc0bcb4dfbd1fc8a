import { buffer } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conditionsOf } from '#lib/daftar/conditions.ts';
import { pageQuery } from '#lib/daftar/page.ts';
import { db } from '#lib/db.ts';
import { writeWorkbook } from '#lib/spreadsheet/write.ts';
import { toDay } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bacaLaporan, bacaRingkasan, semuaBaris } from './baca-laporan.ts';
import { bacaPilihan } from './baca-pilihan.ts';
import { cetakLaporan } from './cetak-laporan.ts';
import { daftarBaris, keadaanBaris } from './daftar-baris.ts';
import { daftarLaporan, laporanBernama } from './daftar-laporan.ts';
import type { Laporan } from './schema.ts';
import { claim, guarantee, instalment, invoiceWith, letterAt } from './test-isi-buku.ts';
import { unduhLaporan } from './unduh-laporan.ts';

let book: TestBook;
const NOW = new Date('2026-03-20T05:00:00Z');
const MARET = { dari: '2026-03-01', sampai: '2026-03-31', cabang: null, produk: null };

beforeAll(async () => {
  book = await openTestBook();
  const a = await guarantee(book.staf, { nomor: 'A-1', plafon: '9999999999999999.99', tanggal: '2026-03-01', nik: '0014096810840001' });
  await guarantee(book.staf, { nomor: 'A-2', plafon: '0.02', tanggal: '2026-03-31', produk: 'KUR-KECIL' });
  await guarantee(book.staf, { nomor: 'A-3', plafon: '5000000', tanggal: '2026-04-01' });
  await guarantee(book.staf, { nomor: 'A-4', plafon: '6000000', tanggal: null });
  await guarantee(book.orangLain, { nomor: 'B-9', plafon: '7000000', tanggal: '2026-03-15' });
  for (const [tahun_ke, angsuran_ijp] of [
    [1, '300000.10'],
    [2, '150000.20'],
  ] as const) {
    const pengiriman_id = await letterAt(book.staf, '2026-02-01T00:00:00Z', 'inquiryIjp', 'berhasil');
    await db().tagihan_ijp.create({ data: { penjaminan_id: a.id, tahun_ke, angsuran_ijp, pengiriman_id } });
  }
  await invoiceWith(book.staf, a.id, { nomor: 'INV-1', tanggal: '2026-03-05', nilai: '450000.30' }, [
    { nilai: '100000.10', status: 'berhasil', waktu: '2026-03-10T03:00:00Z' },
    { nilai: '200000.20', status: 'belum_pasti', waktu: '2026-03-11T03:00:00Z' },
    { nilai: '999999', status: 'ditolak', waktu: '2026-03-12T03:00:00Z' },
  ]);
  const paid = await claim(book.staf, a.id, '2026-02-28T17:00:00Z', '70000000.50');
  await claim(book.staf, a.id, '2026-02-28T16:59:59Z', '1');
  await claim(book.staf, a.id, '2026-03-02T00:00:00Z', '88', 'ditolak');
  await db().keputusan_klaim.createMany({
    data: [
      { klaim_id: paid.id, sumber: 'tangan', dibuat_oleh: book.staf.id, putusan: 'diproses', lengkap: true },
      {
        klaim_id: paid.id,
        sumber: 'tangan',
        dibuat_oleh: book.staf.id,
        putusan: 'disetujui',
        lengkap: true,
        nilai_persetujuan: '60000000.25',
      },
    ],
  });
  await db().pembayaran_klaim.create({
    data: {
      klaim_id: paid.id,
      sumber: 'tangan',
      dibuat_oleh: book.staf.id,
      tanggal: toDay('2026-03-09'),
      nilai: '60000000.25',
      no_referensi: 'BYR-1',
    },
  });
  const [satu, dua] = [
    await instalment(book.staf, paid.id, 1, '2026-03-10T00:00:00Z', '700000'),
    await instalment(book.staf, paid.id, 2, '2026-03-11T00:00:00Z', '600000'),
  ];
  await instalment(book.staf, paid.id, 3, '2026-03-12T00:00:00Z', '500000');
  await db().pembayaran_angsuran.create({
    data: {
      cabang_id: book.staf.cabangId,
      angsuran_id: satu.id,
      pengiriman_id: await letterAt(book.staf, '2026-03-13T00:00:00Z', 'pembayaranSubrogasi', 'berhasil', '650000.50'),
      nilai: '650000.50',
      dibuat_oleh: book.staf.id,
    },
  });
  await db().pembalikan_angsuran.create({
    data: {
      cabang_id: book.staf.cabangId,
      angsuran_id: dua.id,
      no_surat: 'B-1',
      tanggal: toDay('2026-03-14'),
      alasan: 'Salah',
      dibuat_oleh: book.staf.id,
    },
  });
});
afterAll(() => book.close());

function named(id: string): Laporan {
  const found = laporanBernama(id);
  if (!found) throw new Error(`no report ${id}`);
  return found;
}

async function read(id: string, kelompok = '') {
  const laporan = named(id);
  const pilihan = { ...MARET, kelompok };
  return { ...(await bacaRingkasan(book.staf, laporan, pilihan)), rows: (await bacaLaporan(book.staf, laporan, pilihan)).rows };
}

describe('a report, against rows written by hand', () => {
  it('of production sums the certificates of the period to the last sen, in the own branch alone', async () => {
    const { rows, seluruh, kelompok, luput } = await read('produksi', 'produk');
    expect(rows.map((row) => [row.nama, row.tanggal, row.plafon, row.ijp])).toEqual([
      ['DEBITUR A-1', '2026-03-01', '9999999999999999.99', '450000.30'],
      ['DEBITUR A-2', '2026-03-31', '0.02', null],
    ]);
    expect(seluruh).toEqual({ label: 'Jumlah', baris: 2, jumlah: { plafon: '10000000000000000.01', ijp: '450000.30' } });
    expect(kelompok.map(({ label, baris, jumlah }) => [label, baris, jumlah.plafon])).toEqual([
      ['KUR Kecil', 1, '0.02'],
      ['KUR Mikro', 1, '9999999999999999.99'],
    ]);
    expect(luput).toBe('1 sertifikat belum bertanggal, sehingga tidak masuk periode mana pun.');
  });

  it('of IJP counts as paid what the guarantor accepted, as under way what is not known yet, and nothing that was refused', async () => {
    const tagihan = await read('tagihan-ijp', 'status');
    expect(tagihan.seluruh.jumlah).toEqual({
      nasabah: '1',
      plafon: '1000000.00',
      tagihan: '450000.30',
      terbayar: '100000.10',
      diproses: '200000.20',
      sisa: '350000.20',
    });
    expect(tagihan.kelompok.map(({ label }) => label)).toEqual(['Dibayar sebagian']);
    const bayar = await read('pembayaran-ijp');
    expect(bayar.rows.map((row) => [row.referensi, row.nilai, row.status])).toEqual([
      ['INV-1-0', '100000.10', 'berhasil'],
      ['INV-1-1', '200000.20', 'belum_pasti'],
    ]);
    expect(bayar.seluruh.jumlah).toEqual({ nilai: '300000.30', diterima: '100000.10' });
  });

  it('of claims takes the month by the clock of Jakarta and the last word of the guarantor', async () => {
    const { rows, seluruh, kelompok } = await read('klaim', 'status');
    expect(rows.map((row) => [row.dibuat, row.tuntutan, row.status])).toEqual([['2026-03-01', '70000000.50', 'dibayar']]);
    expect(seluruh.jumlah).toEqual({ tuntutan: '70000000.50', disetujui: '60000000.25', dibayar: '60000000.25' });
    expect(kelompok.map(({ label }) => label)).toEqual(['Dibayar']);
  });

  it('of recoveries counts a confirmed value before a filed one, and nothing that was reversed', async () => {
    const { rows, seluruh } = await read('subrogasi', 'status');
    expect(rows.map((row) => [row.ke, row.status, row.dihitung])).toEqual([
      ['1', 'sebagian', '650000.50'],
      ['2', 'dibalik', '0'],
      ['3', 'menunggu_konfirmasi', '500000.00'],
    ]);
    expect(seluruh.jumlah).toEqual({ tertagih: '3000000.00', diajukan: '1800000.00', dikonfirmasi: '650000.50', dihitung: '1150000.50' });
  });

  it('of letters counts every one of the period by operation and outcome', async () => {
    const { kelompok, seluruh } = await read('transaksi', 'hasil');
    expect(kelompok.map(({ label, baris }) => [label, baris])).toEqual([
      ['Pembayaran IJP: belum pasti', 1],
      ['Pembayaran IJP: berhasil', 1],
      ['Pembayaran IJP: ditolak', 1],
      ['Pembayaran subrogasi: berhasil', 1],
      ['Pengajuan subrogasi: berhasil', 3],
      ['Request klaim: berhasil', 1],
      ['Request klaim: ditolak', 1],
    ]);
    expect(seluruh.baris).toBe(9);
  });

  it.each(daftarLaporan.map((laporan) => [laporan.id, laporan] as const))(
    '%s has groups that add up to its whole, whatever it is gathered by',
    async (_id, laporan) => {
      for (const { key } of laporan.kelompok) {
        const { kelompok, seluruh } = await bacaRingkasan(book.staf, laporan, { ...MARET, kelompok: key });
        expect(kelompok.reduce((sum, { baris }) => sum + baris, 0)).toBe(seluruh.baris);
        expect(seluruh.baris).toBeGreaterThan(0);
        for (const one of Object.keys(seluruh.jumlah)) {
          const cents = (value = '0') => BigInt(Number(value) === 0 ? '0' : value.includes('.') ? value.replace('.', '') : `${value}00`);
          expect(kelompok.reduce((sum, { jumlah }) => sum + cents(jumlah[one]), 0n)).toBe(cents(seluruh.jumlah[one]));
        }
      }
    },
  );

  it.each(daftarLaporan.map((laporan) => [laporan.id, laporan] as const))(
    '%s turns its pages without losing or repeating a row',
    async (_id, laporan) => {
      const pilihan = { ...MARET, kelompok: '' };
      const seen: string[] = [];
      for (let setelah: string | null = null; ; ) {
        const page = await bacaLaporan(book.staf, laporan, pilihan, { setelah, banyak: 1 });
        seen.push(...page.rows.map(({ id }) => id));
        if (!page.next) break;
        setelah = page.next;
      }
      const all: string[] = [];
      for await (const { id } of semuaBaris(book.staf, laporan, pilihan)) all.push(id);
      expect(seen).toEqual(all);
      expect(new Set(all).size).toBe((await bacaRingkasan(book.staf, laporan, pilihan)).seluruh.baris);
    },
  );

  it.each(daftarLaporan.map((laporan) => [laporan.id, laporan] as const))(
    '%s is read from its index in order, not sorted',
    async (_id, laporan) => {
      const list = daftarBaris(laporan);
      const state = keadaanBaris(laporan, { ...MARET, kelompok: '' });
      const [sql, values] = pageQuery(book.staf, list, state, { conditions: conditionsOf(list, state), few: false }, null, 50);
      const text = await db().$transaction(async (tx) => {
        for (const off of ['sort', 'seqscan', 'incremental_sort', 'bitmapscan'])
          await tx.$executeRawUnsafe(`SET LOCAL enable_${off} = off`);
        return JSON.stringify(await tx.$queryRawUnsafe(`EXPLAIN (FORMAT JSON) ${sql}`, ...values));
      });
      expect(text).toContain(laporan.waktu.index);
      // the one sort merges the first rows of the branches
      expect(text.match(/"Node Type":"[^"]*Sort/g)).toHaveLength(1);
      expect(text).toMatch(/"Index Cond":"\(\(cabang_id = c.cabang_id\) AND \((id|tanggal_\w+) >= [^"]* < /);
    },
  );
});

describe('what a report is asked for', () => {
  it('is this month of every branch of the actor where nothing is said', async () => {
    const { pilihan, kata } = await bacaPilihan(book.staf, named('produksi'), {}, new Date('2026-01-31T17:00:00Z'));
    expect(pilihan).toEqual({ dari: '2026-02-01', sampai: '2026-02-28', cabang: null, produk: null, kelompok: 'produk' });
    expect(kata).toEqual({ periode: '1 Feb 2026 – 28 Feb 2026', cabang: 'Cabang 010', produk: 'Semua produk' });
  });

  it('knows no branch that the actor does not see, and says why a period cannot be taken', async () => {
    const lain = { cabang: book.orangLain.cabangId, produk: "x'", dari: '2026-13-01', menurut: 'apa' };
    expect(await bacaPilihan(book.staf, named('produksi'), lain, NOW)).toMatchObject({
      pilihan: { dari: '2026-03-01', sampai: '2026-03-31', cabang: null, produk: null, kelompok: 'produk' },
      salah: '“2026-13-01” bukan tanggal. Tulis seperti 17-06-2025.',
    });
  });

  it('narrows to one product', async () => {
    const pilihan = { ...MARET, produk: 'KUR-KECIL', kelompok: 'produk' };
    expect((await bacaRingkasan(book.staf, named('produksi'), pilihan)).seluruh).toMatchObject({ baris: 1, jumlah: { plafon: '0.02' } });
  });
});

describe('a report to keep', () => {
  it('opens in Excel with every identity, account and certificate to the last digit, and its sum as a value', async () => {
    const laporan = named('produksi');
    const { nama, buku } = await unduhLaporan(book.staf, laporan, await bacaPilihan(book.staf, laporan, MARET_PARAMS, NOW), NOW);
    const [sheet, notes] = await readWorkbook(await buffer(writeWorkbook(buku)));
    expect(nama).toBe('Produksi penjaminan 2026-03-01 2026-03-31');
    const [head = [], first = [], , last = []] = sheet?.data ?? [];
    const cell = (label: string, row: readonly unknown[]) => row[head.indexOf(label)];
    expect(cell('Nomor identitas', first)).toBe('0014096810840001');
    expect(cell('Nomor sertifikat', first)).toBe('0120260000001');
    expect(cell('Nomor rekening', first)).toBe('001000123456789');
    expect(cell('Plafon kredit', first)).toBe('9999999999999999.99');
    expect(cell('Tanggal sertifikat', first)).toEqual(new Date('2026-03-01T00:00:00Z'));
    expect([cell('Nama debitur', last), cell('IJP ditagih', last)]).toEqual(['Jumlah 2 baris', 450000.3]);
    expect(notes?.data).toContainEqual(['Cabang', 'Cabang 010']);
    expect(await db().audit.count({ where: { tindakan: 'unduh_laporan', pelaku_id: book.staf.id } })).toBe(1);
  });

  it.each(daftarLaporan.map((laporan) => [laporan.id, laporan] as const))('%s is printed', async (_id, laporan) => {
    const { isi } = await cetakLaporan(book.staf, laporan, await bacaPilihan(book.staf, laporan, MARET_PARAMS, NOW), NOW);
    expect(Buffer.from(isi.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

const MARET_PARAMS = { dari: '2026-03-01', sampai: '2026-03-31' };
