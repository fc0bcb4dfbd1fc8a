import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { type BayarIjp, bayarIjp } from './bayar-ijp.ts';
import { bacaPenjaminan } from './queries.ts';
import { terimaIjp } from './terima-ijp.ts';
import { terimaPenjaminan } from './terima-penjaminan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());
afterEach(async () => {
  await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
});

const kosong = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

/** A guarantee accepted by the counterpart, with its yearly IJP. */
async function terbit(nomor: string): Promise<string> {
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  await book.work(kosong);
  return (await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: id } })).id;
}

const bayar = (penjaminanId: string, lain: Partial<BayarIjp> = {}, oleh: Actor = book.staf) =>
  bayarIjp(oleh, {
    kunci: randomUUID(),
    penjaminanId,
    tahunKe: 1,
    nilai: '100000.00',
    noReferensi: `TRF-${randomUUID().slice(0, 8)}`,
    tglReferensi: '2026-01-05',
    noInvoice: 'INV-1',
    tglInvoice: '2026-01-05',
    noRekeningAsal: '',
    ...lain,
  });
const tahun = async (penjaminanId: string, ke = 1) => {
  const row = (await bacaPenjaminan(book.staf, penjaminanId)).tahun.find(({ tahunKe }) => tahunKe === ke);
  if (!row) throw new Error(`no year ${ke}`);
  return row;
};

/** Every invoice: its total, the sum of its lines, and what is allocated to it and accepted. */
async function invoices() {
  const rows = await db().invoice.findMany({
    include: { baris: { include: { penjaminan: true } }, alokasi: { include: { pengiriman: true } } },
  });
  return rows.map(({ no_invoice, asal, nilai_ijp, plafon_kredit, jumlah_nasabah, baris, alokasi }) => ({
    no_invoice,
    asal,
    total: [nilai_ijp.toFixed(2), plafon_kredit.toFixed(2), jumlah_nasabah],
    lines: [
      jumlahkan(baris.map((row) => row.nilai_ijp.toFixed(2))),
      jumlahkan(baris.map((row) => row.penjaminan.plafon_kredit.toFixed(2))),
      baris.length,
    ],
    terbayar: jumlahkan(alokasi.filter((row) => row.pengiriman.status === 'berhasil').map((row) => row.nilai.toFixed(2))),
  }));
}

describe('payments beside each other', () => {
  it('of one year by two people leave one; the other gets a sentence', async () => {
    const penjaminanId = await terbit('B-1');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => bayar(penjaminanId, {}, i % 2 ? book.supervisor : book.staf)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(String(outcome.reason)).toContain('Tunggu sampai jelas');
    await book.work(kosong);
    expect(await tahun(penjaminanId)).toMatchObject({ dibayar: '100000.00' });
  });

  it('with one reference for two guarantees leave one; the other is told at its field', async () => {
    const pasangan = [await terbit('B-2'), await terbit('B-3')];
    const outcomes = await Promise.allSettled(pasangan.map((id) => bayar(id, { noReferensi: 'TRF-SAMA' })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [refused] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused?.reason).toMatchObject({ temuan: [{ field: 'noReferensi' }] });
    await book.work(kosong);
  });

  it('on one new invoice put both guarantees on it', async () => {
    const pasangan = [await terbit('B-4'), await terbit('B-5')];
    await Promise.all(pasangan.map((id) => bayar(id, { noInvoice: 'INV-BERSAMA' })));
    await book.work(kosong);
    const bersama = (await invoices()).filter(({ no_invoice }) => no_invoice === 'INV-BERSAMA');
    expect(bersama).toHaveLength(1);
    expect(bersama[0]).toMatchObject({ total: ['1050000.00', '70000000.00', 2] });
  });

  it('under one once-key are one', async () => {
    const penjaminanId = await terbit('B-6');
    const sama = { kunci: randomUUID(), noReferensi: 'TRF-SEKALI' };
    const ids = (await Promise.all([bayar(penjaminanId, sama), bayar(penjaminanId, sama)])).map(({ id }) => id);
    expect(new Set(ids).size).toBe(1);
    await book.work(kosong);
  });
});

describe('a refused payment', () => {
  it('is corrected by the next one of its year, once: the letters say so', async () => {
    const penjaminanId = await terbit('B-9');
    await book.fault({ operasi: 'pembayaranIjp', kali: 1, jenis: 'refuse', message: 'Referensi belum masuk' });
    const surat = async (id: string) =>
      (await db().alokasi.findUniqueOrThrow({ where: { id }, include: { pengiriman: { include: { koreksi: true } } } })).pengiriman;
    const ditolak = await bayar(penjaminanId);
    await book.work(kosong);
    const koreksi = await bayar(penjaminanId);
    expect((await surat(koreksi.id)).koreksi_dari_id).toBe((await surat(ditolak.id)).id);
    await book.work(kosong);
    const lagi = await bayar(penjaminanId, { nilai: '1000.00' });
    expect((await surat(lagi.id)).koreksi_dari_id).toBeNull();
    await cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: (await surat(lagi.id)).id, alasan: 'uji' });
  });

  it('counts for nothing, and its reference may be used again', async () => {
    const penjaminanId = await terbit('B-10');
    await book.fault({ operasi: 'pembayaranIjp', kali: 1, jenis: 'refuse', message: 'Referensi belum masuk' });
    await bayar(penjaminanId, { noReferensi: 'TRF-ULANG' });
    await book.work(kosong);
    expect(await tahun(penjaminanId)).toMatchObject({ dibayar: '0.00', menunggu: false });
    const { tagihan } = await tahun(penjaminanId);
    await bayar(penjaminanId, { noReferensi: 'TRF-ULANG', nilai: tagihan ?? '' });
    await book.work(kosong);
    expect(await tahun(penjaminanId)).toMatchObject({ dibayar: tagihan, sisa: '0.00' });
  });
});

describe('an IJP that the guarantor states anew', () => {
  it('keeps what was paid, shows what was paid too much, and takes no more', async () => {
    const penjaminanId = await terbit('B-11');
    await bayar(penjaminanId, { nilai: '500000' });
    await book.work(kosong);
    const surat = await db().pengiriman.findFirstOrThrow({ where: { operasi: 'inquiryIjp', objek_id: penjaminanId } });
    const row = { tahun_ke: '1', jangka_waktu_kredit: '12', total_ijp: '400000.555', angsuran_ijp: '400000.555' };
    await terimaIjp(db(), null, { id: surat.id, objek_id: penjaminanId }, [row]);
    expect(await tahun(penjaminanId)).toMatchObject({ tagihan: '400000.56', dibayar: '500000.00', sisa: '-99999.44' });
    await expect(bayar(penjaminanId, { nilai: '0.01' })).rejects.toMatchObject({ temuan: [{ field: 'nilai' }] });
  });
});

describe('an invoice', () => {
  it('that the answer names without an amount, or a senseless one, is not paid until its bill is', async () => {
    const { id } = await ajukanPenjaminan(book.staf, {
      kunci: randomUUID(),
      isian: contohIsian('B-20'),
      drafId: null,
      koreksiDariId: null,
    });
    const { pengiriman_id } = await db().pengajuan.findUniqueOrThrow({ where: { id } });
    await cancelLetter(book.staf, { kunci: randomUUID(), pengirimanId: pengiriman_id, alasan: 'Jawabannya ditulis oleh uji ini' });
    const jawaban = {
      no_sertifikat: null,
      tanggal_sertifikat: null,
      cover: null,
      id_dd_bank: null,
      no_invoice: 'INV-KOSONG',
      tanggal_invoice: null,
    };
    await terimaPenjaminan(db(), null, id, { ...jawaban, nilai_ijp: '-5' });
    const kosongan = (await invoices()).find(({ no_invoice }) => no_invoice === 'INV-KOSONG');
    expect(kosongan).toMatchObject({ total: ['0.00', '35000000.00', 1], terbayar: '0.00' });
  });

  it('holds the bill of each year paid on it, however many parts it was paid in', async () => {
    const penjaminanId = await terbit('B-22');
    const { tagihan, sisa } = await tahun(penjaminanId);
    await bayar(penjaminanId, { noInvoice: 'INV-BAGIAN' });
    await book.work(kosong);
    await bayar(penjaminanId, { noInvoice: 'INV-BAGIAN', nilai: (await tahun(penjaminanId)).sisa ?? '' });
    await book.work(kosong);
    const bagian = async () => (await invoices()).find(({ no_invoice }) => no_invoice === 'INV-BAGIAN');
    expect(await bagian()).toMatchObject({ total: [tagihan, '35000000.00', 1], terbayar: sisa });
    const kedua = (await tahun(penjaminanId, 2)).tagihan;
    await bayar(penjaminanId, { noInvoice: 'INV-BAGIAN', tahunKe: 2, nilai: kedua ?? '' });
    await book.work(kosong);
    const semua = jumlahkan([tagihan, kedua]);
    expect(await bagian()).toMatchObject({ total: [semua, '35000000.00', 1], terbayar: semua });
  });

  it('is always the sum of its lines, and never paid for more than it says', async () => {
    const all = await invoices();
    expect(all.length).toBeGreaterThan(10);
    for (const { total, lines } of all) expect(total).toEqual(lines);
    const stated = all.filter(({ no_invoice }) => no_invoice !== 'INV-1');
    for (const { total, terbayar } of stated) expect(Number(terbayar)).toBeLessThanOrEqual(Number(total[0]));
  });
});
