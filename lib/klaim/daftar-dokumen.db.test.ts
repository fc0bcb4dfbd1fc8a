import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from '#lib/worker/test-claim.ts';
import { daftarDokumen, versiBerlaku } from './daftar-dokumen.ts';
import { kemajuanDokumen } from './kemajuan-dokumen.ts';
import { unggahDokumen } from './unggah-dokumen.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const unggah = (klaimId: string, kode: string, ukuran: number) =>
  unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode, berkas: { nama: `${kode}.pdf`, isi: dokumenPdf(ukuran) } });
const baris = async (klaimId: string, kode: string) => (await daftarDokumen(book.staf, klaimId)).baris.find((row) => row.kode === kode);

describe('the checklist of a claim', () => {
  it('follows the agreement of its claim, and the contract where that says nothing', async () => {
    const { id, perjanjian_id } = await klaimDiterima(book, 'L-1');
    const tidakWajib = async () => (await daftarDokumen(book.staf, id)).baris.filter((row) => !row.wajib).map((row) => row.kode);
    expect((await daftarDokumen(book.staf, id)).perjanjian).toMatchObject({ contoh: true });
    await db().perjanjian_dokumen.deleteMany();
    expect(await tidakWajib()).toEqual(['501']);
    await db().perjanjian_dokumen.create({ data: { perjanjian_id: perjanjian_id ?? '', kode: '005', wajib: false } });
    expect(await tidakWajib()).toEqual(['005', '501']);
  });

  it('keeps every version, the newest first, and says why a new one has to wait', async () => {
    const { id } = await klaimDiterima(book, 'L-2');
    await unggah(id, '001', 500);
    expect((await baris(id, '001'))?.halangan).toContain('versi 1 berstatus siap dikirim. Tunggu sampai jelas.');
    await book.work(kosong);
    expect((await baris(id, '001'))?.halangan).toBeNull();
    await book.fault({ operasi: 'uploadDokumen', kali: 1, jenis: 'refuse', message: 'Buram' });
    await unggah(id, '001', 600);
    await book.work(kosong);
    const versi = (await baris(id, '001'))?.versi ?? [];
    expect(versi.map((satu) => [satu.versi, satu.ukuran, satu.surat.status, satu.surat.pesan])).toEqual([
      [2, 600, 'ditolak', 'Buram'],
      [1, 500, 'berhasil', expect.any(String)],
    ]);
    expect(versiBerlaku(versi)?.versi).toBe(1);
  });

  it('closes with the claim: paid or withdrawn, nothing may go any more', async () => {
    const { id } = await klaimDiterima(book, 'L-3');
    await db().penarikan_klaim.create({
      data: { klaim_id: id, no_surat: 'T-1', tanggal: new Date('2026-01-05'), alasan: 'Lancar lagi', dibuat_oleh: book.staf.id },
    });
    const { halangan, baris: semua } = await daftarDokumen(book.staf, id);
    expect([halangan, semua.every((row) => row.halangan === halangan)]).toEqual([expect.stringContaining('sudah ditarik kembali'), true]);
    await expect(unggah(id, '001', 500)).rejects.toThrow('sudah ditarik kembali');
  });

  it('is of the branch alone', async () => {
    const { id } = await klaimDiterima(book, 'L-4');
    await expect(daftarDokumen(book.orangLain, id)).rejects.toThrow('tidak ditemukan');
    await expect(kemajuanDokumen(book.orangLain, id)).rejects.toThrow('tidak ditemukan');
  });
});

describe('documents on their way', () => {
  it('stand in line behind all others of the portal; the time left comes from the measured line', async () => {
    const [satu, dua] = [await klaimDiterima(book, 'K-1'), await klaimDiterima(book, 'K-2')];
    const [awal, tengah, akhir] = [
      await unggah(satu.id, '006', 4_000_000),
      await unggah(dua.id, '001', 1_000_000),
      await unggah(satu.id, '001', 500_000),
    ];
    const tanpaUkuran = await kemajuanDokumen(book.staf, satu.id);
    expect(tanpaUkuran.map(({ id, diDepan, sisaDetik }) => [id, diDepan, sisaDetik])).toEqual([
      [awal.id, 0, null],
      [akhir.id, 2, null],
    ]);
    const { pengiriman_id } = await db().dokumen_klaim.findUniqueOrThrow({ where: { id: awal.id } });
    await db().pengiriman.update({ where: { id: pengiriman_id }, data: { status: 'dikirim', percobaan_ke: 1 } });
    const mulai = new Date(Date.now() - 50_000);
    const { id: percobaanId } = await db().percobaan.create({
      data: { pengiriman_id, ke: 1, token_pagar: 1, mulai, isi_sha256: '0'.repeat(64), byte_terkirim: 1_000_000 },
    });
    const [jalan, tunggu] = await kemajuanDokumen(book.staf, satu.id);
    expect(jalan).toMatchObject({ id: awal.id, status: 'dikirim', terkirim: 1_000_000, ukuran: 4_000_000 });
    expect(Math.abs((jalan?.sisaDetik ?? 0) - 150)).toBeLessThan(10);
    expect(Math.abs((tunggu?.sisaDetik ?? 0) - 225)).toBeLessThan(15);
    expect((await kemajuanDokumen(book.staf, dua.id)).map(({ id, diDepan }) => [id, diDepan])).toEqual([[tengah.id, 1]]);
    await db().percobaan.update({ where: { id: percobaanId }, data: { selesai: new Date(), hasil: 'belum_terkirim' } });
    await db().pengiriman.update({ where: { id: pengiriman_id }, data: { status: 'belum_terkirim', coba_lagi_pada: new Date() } });
    await book.work(kosong);
    expect(await kemajuanDokumen(book.staf, satu.id)).toEqual([]);
  });
});
