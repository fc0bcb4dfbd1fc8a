import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readListPage } from '#lib/daftar/page.ts';
import type { ListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { hariIni } from '#lib/tanggal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaPintu, klaimDiterima, kosong, pesanSandbox } from '#lib/worker/test-claim.ts';
import { ajukanAngsuran } from './ajukan-angsuran.ts';
import { balikkanAngsuran } from './balikkan-angsuran.ts';
import { bayarAngsuran } from './bayar-angsuran.ts';
import { daftarSubrogasi } from './daftar-subrogasi.ts';
import { bacaSubrogasi, bawaanAngsuran } from './queries.ts';

let book: TestBook;
let pintu: Awaited<ReturnType<typeof bukaPintu>>;
const klaim: Record<string, string> = {};

/** Paid claims over 10 million each; the example agreements give the guarantor 70 percent. */
beforeAll(async () => {
  book = await openTestBook();
  pintu = await bukaPintu(book);
  for (const nomor of ['A', 'B', 'C']) {
    const { id, no_spk } = await klaimDiterima(book, nomor);
    klaim[nomor] = id;
    if (nomor === 'C') continue;
    for (const step of [
      { aksi: 'lengkapi' },
      { aksi: 'setujui', pokok: '10000000', bunga: '0', beriTahu: true },
      { aksi: 'bayar', beriTahu: true },
    ])
      await pesanSandbox(book, { no_spk, ...step });
  }
});
afterAll(async () => {
  await pintu.close();
  await book.close();
});

const idOf = (nomor: string) => klaim[nomor] ?? '';
const baca = (nomor: string, oleh: Actor = book.staf) => bacaSubrogasi(oleh, idOf(nomor));
const contoh = (ref: string, tertagih: string, nilai: string) => ({
  no_surat_subrogasi: `SUB-${ref}`,
  tgl_surat_subrogasi: hariIni(),
  no_referensi_pembayaran: `TRF-${ref}`,
  tgl_referensi_pembayaran: hariIni(),
  kode_bank_pengirim: '113',
  no_rekening_pengirim: '8978788987',
  kode_bank_penerima: '001',
  no_rekening_penerima: '8978788900',
  nilai_tertagih: tertagih,
  nilai_subrogasi: nilai,
});
const tulis = (nomor: string, isian: ReturnType<typeof contoh>, koreksiDariId: string | null = null) =>
  ajukanAngsuran(book.staf, { kunci: randomUUID(), klaimId: idOf(nomor), isian, koreksiDariId });
async function ajukan(nomor: string, ref: string, tertagih: string, nilai: string, koreksiDariId: string | null = null) {
  const { id } = await tulis(nomor, contoh(ref, tertagih, nilai), koreksiDariId);
  await book.work(kosong);
  return id;
}
async function bayar(angsuranId: string, nilai: string): Promise<void> {
  await bayarAngsuran(book.staf, { kunci: randomUUID(), angsuranId, nilai });
  await book.work(kosong);
}
const temuanOf = async (work: Promise<unknown>) => {
  const error = await work.catch((caught: unknown) => caught);
  if (!(error instanceof InputError)) throw new Error(`no bad input: ${error}`);
  return error.temuan;
};
const balikkan = (oleh: Actor, angsuranId: string, lain: object = {}) =>
  balikkanAngsuran(oleh, {
    kunci: randomUUID(),
    angsuranId,
    isian: { noSurat: 'B.9/KOREKSI', tanggal: hariIni(), alasan: 'Setoran milik debitur lain', ...lain },
  });

describe('the recovery of a claim', () => {
  it('begins with nothing got back, and shows itself to nobody else and not before payment', async () => {
    expect(await baca('A')).toMatchObject({
      persen: '70.00',
      dibayar: '10000000.00',
      kembali: '0.00',
      sisa: '10000000.00',
      dapatDiajukan: '10000000.00',
      status: { kode: 'belum' },
      baris: [],
    });
    await expect(baca('A', book.orangLain)).rejects.toThrow(Refusal);
    await expect(baca('C')).rejects.toThrow(Refusal);
  });

  it('runs line by line through a partial instalment, carried over, to settled', async () => {
    expect(await temuanOf(ajukan('A', 'a0', '', '1'))).toEqual([{ field: 'nilai_tertagih', pesan: 'wajib diisi' }]);
    expect(await temuanOf(ajukan('A', 'a0', '5000000', '3000000'))).toEqual([
      { field: 'nilai_subrogasi', pesan: 'kurang dari bagian Jamkrindo menurut perjanjian, paling sedikit Rp 3.499.999,00' },
    ]);
    expect(await temuanOf(ajukan('A', 'a0', '5000000', '3600000'))).toEqual([
      { field: 'nilai_subrogasi', pesan: 'melebihi bagian Jamkrindo dari yang tertagih, paling banyak Rp 3.500.001,00' },
    ]);
    const satu = await ajukan('A', 'a1', '5000000', '3500000');
    expect(await baca('A')).toMatchObject({ kembali: '0.00', berjalan: '3500000.00', dapatDiajukan: '6500000.00' });
    await expect(bayar(satu, '3500000.01')).rejects.toThrow(InputError);
    await bayar(satu, '2000000');
    const sesudah = await baca('A');
    expect(sesudah).toMatchObject({ kembali: '2000000.00', sisa: '8000000.00', berjalan: '0.00', terbawa: '1500000.00' });
    expect(sesudah.baris).toMatchObject([
      {
        ke: 1,
        tertagih: '5000000.00',
        persen: '70.00',
        penjamin: '3500000.00',
        bank: '1500000.00',
        diajukan: '3500000.00',
        dibayar: '2000000.00',
        kurang: '1500000.00',
        sisa: '8000000.00',
        status: { kode: 'sebagian' },
      },
    ]);
    expect(await bawaanAngsuran(book.staf, idOf('A'))).toMatchObject({ no_rekening_penerima: '8978788900', kode_bank_pengirim: '113' });

    const dua = await ajukan('A', 'a2', '5000000', '5000000');
    await bayar(dua, '5000000');
    expect(await baca('A')).toMatchObject({ sisa: '3000000.00', terbawa: '0.00', status: { kode: 'berjalan' } });
    expect(await temuanOf(ajukan('A', 'a3', '9000000', '3000000.01'))).toEqual([
      { field: 'nilai_subrogasi', pesan: 'melebihi sisa yang dapat dipulihkan, Rp 3.000.000,00' },
    ]);
    const tiga = await ajukan('A', 'a3', '9000000', '3000000');
    await bayar(tiga, '3000000');
    const akhir = await baca('A');
    expect(akhir).toMatchObject({ kembali: '10000000.00', sisa: '0.00', terbawa: '0.00', status: { kode: 'lunas' } });
    expect(akhir.baris.map(({ ke, bank, sisa }) => [ke, bank, sisa])).toEqual([
      [1, '1500000.00', '8000000.00'],
      [2, '1500000.00', '3000000.00'],
      [3, '6000000.00', '0.00'],
    ]);
  });
});

describe('a reversal', () => {
  it('takes an instalment back whole, leaves its line, and lets another take its place', async () => {
    const salah = await ajukan('B', 'b1', '2000000', '1400000');
    await bayar(salah, '1400000');
    await expect(balikkan(book.staf, salah)).rejects.toThrow('tidak berwenang');
    expect(await temuanOf(balikkan(book.supervisor, salah, { noSurat: ' ', tanggal: '2999-01-01', alasan: '' }))).toEqual([
      { field: 'noSurat', pesan: 'wajib diisi' },
      { field: 'alasan', pesan: 'wajib diisi' },
      { field: 'tanggal', pesan: 'tidak boleh sesudah hari ini' },
    ]);
    await balikkan(book.supervisor, salah);
    await expect(balikkan(book.supervisor, salah)).rejects.toThrow('sudah dibalik');
    expect(await baca('B')).toMatchObject({
      kembali: '0.00',
      sisa: '10000000.00',
      terbawa: '0.00',
      baris: [{ ke: 1, berdiri: false, dibayar: null, diajukan: '1400000.00', status: { kode: 'dibalik' } }],
      angsuran: [{ pembalikan: { noSurat: 'B.9/KOREKSI', alasan: 'Setoran milik debitur lain', pembuat: 'dewi' } }],
    });
    expect(await temuanOf(ajukan('B', 'b1', '1000000', '700000'))).toEqual([
      { field: 'no_surat_subrogasi', pesan: 'sudah dipakai angsuran ke-1 dengan nomor referensi yang sama' },
    ]);
    const ganti = await ajukan('B', 'b2', '1000000', '700000', salah);
    expect(await db().angsuran.findUniqueOrThrow({ where: { id: ganti } })).toMatchObject({ ke: 2, koreksi_dari_id: salah });
    await expect(ajukan('B', 'b3', '1000000', '700000', ganti)).rejects.toThrow('tidak sedang menunggu koreksi');
  });

  it('waits for both letters to be settled', async () => {
    const { id } = await tulis('B', contoh('b4', '1000000', '700000'));
    await expect(balikkan(book.supervisor, id)).rejects.toThrow('belum diterima Jamkrindo');
    await book.work(kosong);
    await bayarAngsuran(book.staf, { kunci: randomUUID(), angsuranId: id, nilai: '700000' });
    await expect(balikkan(book.supervisor, id)).rejects.toThrow('Tunggu sampai jelas');
    await book.work(kosong);
    await balikkan(book.supervisor, id);
    await expect(bayarAngsuran(book.staf, { kunci: randomUUID(), angsuranId: id, nilai: '1' })).rejects.toThrow('sudah dibalik');
  });
});

describe('the list of recoveries', () => {
  const state = (change: Partial<ListState> = {}): ListState => ({
    sort: daftarSubrogasi.order,
    filters: {},
    cari: '',
    setelah: null,
    sebelum: null,
    tampilan: null,
    ...change,
  });
  const lihat = async (filters: Record<string, string>, oleh: Actor = book.staf) =>
    (await readListPage(oleh, daftarSubrogasi, state({ filters }))).rows.map(({ rekening, status, kembali, sisa }) => [
      rekening,
      status,
      kembali,
      sisa,
    ]);
  const [a, b] = [
    ['A', 'lunas', '10000000.00', '0.00'],
    ['B', 'belum', '0', '10000000.00'],
  ];

  it('holds the paid claims alone, with what stands of their instalments', async () => {
    expect(await lihat({})).toEqual([b, a]);
    expect(await lihat({}, book.orangLain)).toEqual([]);
  });

  it.each([
    [{ status: 'lunas' }, [a]],
    [{ status: 'belum' }, [b]],
    [{ status: 'berjalan' }, []],
    [{ rekening: 'B' }, [b]],
    [{ jenis: 'spr' }, []],
    [{ kur: '2' }, []],
    [{ jenis: 'baru', kur: '1' }, [b, a]],
    [{ sejak: `${hariIni()}..` }, [b, a]],
    [{ sejak: '..2020-01-01' }, []],
  ] as [Record<string, string>, unknown[]][])('is narrowed by %j', async (filters, rows) => {
    expect(await lihat(filters)).toEqual(rows);
  });
});
