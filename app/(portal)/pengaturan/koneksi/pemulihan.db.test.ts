import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { tanyakanIjp } from '#lib/covering/tanyakan-ijp.ts';
import { db } from '#lib/db.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { kembalikanSurat } from '#lib/koneksi/kembalikan-surat.ts';
import { ubahProfil } from '#lib/koneksi/ubah-profil.ts';
import { unsealText } from '#lib/seal.ts';
import { hariIni } from '#lib/tanggal.ts';
import { askTakenBack } from '#lib/worker/schedule.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { dariDraf } from '../../covering/baru/_components/isian.ts';
import { pemulihan } from './pemulihan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
const kembalikan = (...operasi: Operasi[]) => kembalikanSurat(book.admin, { operasi }, pemulihan);
const ubah = async (profil: Record<string, unknown>) => {
  const { profil_versi: versi } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
  return ubahProfil(book.admin, { kunci: randomUUID(), versi, profil, catatan: 'uji' });
};
const surat = async (id: string) => (await db().pengajuan.findUniqueOrThrow({ where: { id }, include: { pengiriman: true } })).pengiriman;

/** A guarantee with its certificate and its bill, nothing under way. */
async function terbit(nomor: string): Promise<string> {
  const { id } = await ajukan(nomor);
  const idle = async () => {
    const waiting = await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim'] } } });
    return waiting === 0 && (await db().tagihan_ijp.count({ where: { penjaminan: { pengajuan_id: id } } })) > 0;
  };
  await book.work(idle);
  return (await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_id: id } })).id;
}

describe('letters that are returned for a change of the profile', () => {
  it('make a filing a draft again for whoever filed it, in every branch, ready to be filed under the new profile', async () => {
    const { id } = await ajukan('K-1');
    await ajukan('K-2');
    const jauh = contohIsian('K-3', { kode_uker: '020' });
    await ajukanPenjaminan(book.orangLain, { kunci: randomUUID(), isian: jauh, drafId: null, koreksiDariId: null });
    await expect(ubah({ 'names.penjaminanBaru': 'no_aplikasi' })).rejects.toThrow(/3 surat Penjaminan baru/);
    expect(await kembalikan('penjaminanBaru')).toEqual({ dibatalkan: 3, draf: 3, tetap: 0 });
    expect(await kembalikan('penjaminanBaru')).toEqual({ dibatalkan: 0, draf: 0, tetap: 0 });
    expect(await db().audit.count({ where: { tindakan: 'kembalikan_surat', pelaku_id: book.admin.id } })).toBe(3);

    const drafs = (await daftarDraf(book.staf, 'pengajuan')).map((draf) => dariDraf(draf.isi));
    expect(drafs).toHaveLength(2);
    expect(await daftarDraf(book.orangLain, 'pengajuan')).toHaveLength(1);
    const draf = drafs.find((row) => row.koreksiDariId === id);
    expect(draf?.isian).toMatchObject({
      nomor_aplikasi: 'K-1',
      nama_debitur: 'ANITA TAMA',
      no_identitas: '3314096810840001',
      tanggal_awal: '2023-06-14',
    });

    await ubah({ 'names.penjaminanBaru': 'no_aplikasi' });
    const lagi = await ajukanPenjaminan(book.staf, {
      kunci: randomUUID(),
      isian: draf?.isian ?? {},
      drafId: null,
      koreksiDariId: draf?.koreksiDariId ?? null,
    });
    const baru = await db().pengiriman.findFirstOrThrow({ where: { objek_id: lagi.id } });
    expect(JSON.parse(unsealText(baru.isi ?? new Uint8Array(), 'pengiriman.isi'))).toMatchObject({ no_aplikasi: 'K-1' });
    expect(await kembalikan('penjaminanBaru')).toMatchObject({ dibatalkan: 1 });
    await ubah({ 'names.penjaminanBaru': 'nomor_aplikasi' });
  });

  it('lay no draft before somebody who no longer sees the branch', async () => {
    const jauh = contohIsian('K-4', { kode_uker: '020' });
    const { id } = await ajukanPenjaminan(book.orangLain, { kunci: randomUUID(), isian: jauh, drafId: null, koreksiDariId: null });
    const before = (await daftarDraf(book.orangLain, 'pengajuan')).length;
    const pindah = (cabang_id: string) => db().pengguna.update({ where: { id: book.orangLain.id }, data: { cabang_id } });
    await pindah(book.staf.cabangId);
    expect(await kembalikan('penjaminanBaru')).toEqual({ dibatalkan: 1, draf: 0, tetap: 0 });
    await pindah(book.orangLain.cabangId);
    expect(await daftarDraf(book.orangLain, 'pengajuan')).toHaveLength(before);
    const { id: koreksi } = await ajukanPenjaminan(book.orangLain, { kunci: randomUUID(), isian: jauh, drafId: null, koreksiDariId: id });
    expect((await surat(koreksi)).koreksi_dari_id).toBe((await surat(id)).id);
    await kembalikan('penjaminanBaru');
  });

  it('make a bill payable again, and ask again what was being asked', async () => {
    const penjaminanId = await terbit('K-5');
    const bayar = () =>
      bayarIjp(book.staf, {
        kunci: randomUUID(),
        penjaminanId,
        tahunKe: 1,
        nilai: '1000.00',
        noReferensi: 'TRF-1',
        tglReferensi: hariIni(),
        noInvoice: 'INV-1',
        tglInvoice: hariIni(),
        noRekeningAsal: '',
      });
    await bayar();
    await tanyakanIjp(book.staf, penjaminanId);
    await expect(bayar()).rejects.toThrow(/Tunggu sampai jelas/);
    expect(await kembalikan('pembayaranIjp', 'inquiryIjp')).toEqual({ dibatalkan: 2, draf: 0, tetap: 0 });
    await bayar();

    const bertanya = { operasi: 'inquiryIjp', objek_id: penjaminanId, status: 'siap' as const };
    expect(await askTakenBack()).toBe(0);
    await db().versi_profil.create({ data: { profil: {}, asal: 'halaman', catatan: 'uji', dibuat_oleh: book.admin.id } });
    expect(await askTakenBack()).toBe(1);
    expect(await askTakenBack()).toBe(0);
    expect(await db().pengiriman.findMany({ where: bertanya })).toMatchObject([{ dibuat_oleh: book.staf.id }]);
  });

  it('never are those whose outcome is unknown, or that may have left', async () => {
    const { id: unknown } = await ajukan('K-6');
    const { id: tried } = await ajukan('K-7');
    await db().pengiriman.updateMany({ where: { objek_id: unknown }, data: { status: 'belum_pasti' } });
    const { id: suratId } = await surat(tried);
    await db().percobaan.create({
      data: { pengiriman_id: suratId, ke: 1, token_pagar: 1n, isi_sha256: 'a'.repeat(64), selesai: new Date(), hasil: 'belum_pasti' },
    });
    expect(await kembalikan('penjaminanBaru')).toEqual({ dibatalkan: 0, draf: 0, tetap: 1 });
    expect((await surat(unknown)).status).toBe('belum_pasti');
    expect((await surat(tried)).status).toBe('siap');
  });

  it('are nobody’s to return but who may change the connection', async () => {
    await expect(kembalikanSurat(book.staf, { operasi: ['penjaminanBaru'] }, pemulihan)).rejects.toThrow('tidak berwenang');
  });
});
