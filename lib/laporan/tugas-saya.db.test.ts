import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { hariIni } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { dokumenPdf, klaimDiterima, kosong, pesanSandbox } from '#lib/worker/test-claim.ts';
import { ringkasanIjp } from './ringkasan-ijp.ts';
import { ringkasanKlaim } from './ringkasan-klaim.ts';
import { ringkasanProduksi } from './ringkasan-produksi.ts';
import { tugasSaya } from './tugas-saya.ts';

let book: TestBook;
let klaim: Awaited<ReturnType<typeof klaimDiterima>>;

const kelompok = async (actor: Actor, jenis: string) => (await tugasSaya(actor)).find((group) => group.jenis === jenis);

beforeAll(async () => {
  book = await openTestBook();
  klaim = await klaimDiterima(book, 'T-1');
});
afterAll(() => book.close());

describe('what waits of claims and recoveries', () => {
  it('is first the documents, counted down as they are sent', async () => {
    expect(await kelompok(book.staf, 'klaim_dokumen')).toMatchObject({
      jumlah: 1,
      baris: [{ objek: 'dokumen', id: klaim.id, keterangan: '10 dokumen wajib belum dikirim', nilai: '20000000.00' }],
    });
    const berkas = { nama: 'surat.pdf', isi: dokumenPdf(100) };
    await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId: klaim.id, kode: '001', berkas });
    expect((await kelompok(book.staf, 'klaim_dokumen'))?.baris[0]?.keterangan).toBe('9 dokumen wajib belum dikirim');
    await book.work(kosong);
  });

  it('is then the payment, which waits for the guarantor', async () => {
    for (const step of [{ aksi: 'lengkapi' }, { aksi: 'setujui', pokok: '14000000', bunga: '1000000' }])
      await pesanSandbox(book, { no_spk: klaim.no_spk, ...step });
    await tanyakanKlaim(book.staf, klaim.id);
    await book.work(kosong);
    expect(await kelompok(book.staf, 'klaim_dokumen')).toBeUndefined();
    expect((await kelompok(book.staf, 'klaim_dibayar'))?.baris).toMatchObject([{ objek: 'klaim', id: klaim.id }]);
    expect(await ringkasanKlaim(book.staf)).toEqual([{ status: 'disetujui', jumlah: 1, nilai: '20000000.00' }]);
  });

  it('is then an instalment that nobody confirmed, until its confirmation is on its way', async () => {
    await db().pembayaran_klaim.create({
      data: {
        klaim_id: klaim.id,
        sumber: 'tangan',
        dibuat_oleh: book.staf.id,
        tanggal: new Date(hariIni()),
        nilai: '15000000',
        no_referensi: 'BYR-1',
      },
    });
    expect(await kelompok(book.staf, 'klaim_dibayar')).toBeUndefined();
    await db().perjanjian.deleteMany();
    await pesanSandbox(book, { no_spk: klaim.no_spk, aksi: 'bayar' });
    const isian = {
      no_surat_subrogasi: 'SUB-1',
      tgl_surat_subrogasi: hariIni(),
      no_referensi_pembayaran: 'TRF-1',
      tgl_referensi_pembayaran: hariIni(),
      kode_bank_pengirim: '113',
      no_rekening_pengirim: '8978788987',
      kode_bank_penerima: '001',
      no_rekening_penerima: '8978788900',
      nilai_tertagih: '1000000',
      nilai_subrogasi: '1000000',
    };
    const { id } = await ajukanAngsuran(book.staf, { kunci: randomUUID(), klaimId: klaim.id, isian, koreksiDariId: null });
    expect(await kelompok(book.staf, 'subrogasi')).toBeUndefined();
    await book.work(kosong);
    expect((await kelompok(book.staf, 'subrogasi'))?.baris).toMatchObject([
      { objek: 'subrogasi', id: klaim.id, keterangan: 'Angsuran ke-1 belum dikonfirmasi pembayarannya', nilai: '1000000.00' },
    ]);
    await bayarAngsuran(book.staf, { kunci: randomUUID(), angsuranId: id, nilai: '1000000' });
    expect(await kelompok(book.staf, 'subrogasi')).toBeUndefined();
    await book.work(kosong);
  });

  it('names who a letter about a claim is about', async () => {
    await book.fault({ operasi: 'requestKlaim', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const lain = await klaimDiterima(book, 'T-2');
    expect((await kelompok(book.staf, 'belum_pasti'))?.baris).toMatchObject([{ id: lain.pengiriman_id, nama: lain.nama_debitur }]);
  });

  it('is told to who may act on it: claims to who keeps claims, decisions to who decides, nothing to who only reads', async () => {
    expect((await tugasSaya(book.petugasKlaim)).map(({ jenis }) => jenis)).toContain('belum_pasti');
    expect((await tugasSaya(book.supervisorLain)).map(({ jenis }) => jenis)).toEqual(['belum_pasti']);
    expect(await tugasSaya(book.auditor)).toEqual([]);
  });

  it('is nothing of another branch', async () => {
    expect(await tugasSaya(book.orangLain)).toEqual([]);
    expect(await ringkasanKlaim(book.orangLain)).toEqual([]);
  });
});

describe('the last twelve months', () => {
  it('have a row each, with certificates where there were any', async () => {
    const now = new Date('2026-03-31T20:00:00Z');
    const kosongSemua = await ringkasanProduksi(book.orangLain, now);
    expect(kosongSemua.map(({ bulan }) => bulan)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11', '12']
        .map((bulan) => `2025-${bulan}`)
        .concat(['01', '02', '03', '04'].map((bulan) => `2026-${bulan}`)),
    );
    expect((await ringkasanProduksi(book.staf)).at(-1)).toEqual({ bulan: hariIni().slice(0, 7), jumlah: 2, plafon: '70000000.00' });
  });

  it('count as paid only what the guarantor accepted', async () => {
    const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { id: klaim.penjaminan_id } });
    const sebelum = Number((await ringkasanIjp(book.staf)).at(-1)?.tertagih);
    const invoice = await db().invoice.create({
      data: {
        cabang_id: penjaminan.cabang_id,
        no_invoice: 'INV-1',
        produk_kode: penjaminan.produk_kode,
        tanggal_invoice: new Date(hariIni()),
        kode_bank: '113',
        jumlah_nasabah: 1,
        plafon_kredit: penjaminan.plafon_kredit,
        nilai_ijp: '1000000',
        asal: 'dicatat',
      },
    });
    const surat = await db().pengiriman.findMany({ where: { status: { in: ['berhasil', 'belum_pasti'] } }, orderBy: { status: 'desc' } });
    for (const status of ['berhasil', 'belum_pasti'] as const) {
      const transfer = await db().transfer.create({
        data: {
          cabang_id: penjaminan.cabang_id,
          no_referensi: `TRF-${status}`,
          tgl_referensi: new Date(hariIni()),
          nilai: '300000',
          dibuat_oleh: book.staf.id,
        },
      });
      await db().alokasi.create({
        data: {
          transfer_id: transfer.id,
          penjaminan_id: penjaminan.id,
          tahun_ke: 1,
          nilai: '300000',
          invoice_id: invoice.id,
          pengiriman_id: surat.find((row) => row.status === status)?.id ?? '',
        },
      });
    }
    const [bulan] = (await ringkasanIjp(book.staf)).slice(-1);
    expect(bulan).toMatchObject({ bulan: hariIni().slice(0, 7), terbayar: '300000.00' });
    expect(Number(bulan?.tertagih) - sebelum).toBe(1_000_000);
    expect((await ringkasanIjp(book.orangLain)).at(-1)).toMatchObject({ tertagih: '0.00', terbayar: '0.00' });
  });
});
