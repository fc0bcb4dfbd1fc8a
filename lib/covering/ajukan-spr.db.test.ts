import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readListPage } from '#lib/daftar/page.ts';
import { readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { InputError } from '#lib/errors.ts';
import { tarikKlaim } from '#lib/klaim/tarik-klaim.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { unsealText } from '#lib/seal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { klaimDiterima, kosong, terbit } from '#lib/worker/test-claim.ts';
import { contohSpr } from '#lib/worker/test-samples.ts';
import { ajukanSpr } from './ajukan-spr.ts';
import { bacaCetakan } from './baca-cetakan.ts';
import { bayarIjp } from './bayar-ijp.ts';
import { cariCetakan } from './cari-cetakan.ts';
import { daftarSertifikat } from './daftar-sertifikat.ts';
import { perihalSurat } from './perihal-surat.ts';
import type { IsianSpr } from './schema.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (penjaminanId: string, isian: IsianSpr, koreksiDariId: string | null = null) =>
  ajukanSpr(book.staf, { kunci: randomUUID(), penjaminanId, isian, koreksiDariId });
const surat = async (id: string) =>
  (await db().pengajuan_spr.findUniqueOrThrow({ where: { id }, include: { pengiriman: true } })).pengiriman;
const hasil = (id: string) => db().penjaminan.findUniqueOrThrow({ where: { pengajuan_spr_id: id }, include: { tagihan_ijp: true } });
const isiSurat = async (operasi: string, objek: string): Promise<Record<string, unknown>> => {
  const { isi } = await db().pengiriman.findFirstOrThrow({ where: { operasi, objek_id: objek }, orderBy: { nomor: 'desc' } });
  return JSON.parse(unsealText(isi ?? new Uint8Array(), 'pengiriman.isi'));
};

describe('an SPR', () => {
  it('stands behind the guarantee it continues, is asked its IJP and certificate as an SPR, and is paid as one', async () => {
    const lama = await terbit(book, 'R-1');
    const { id } = await ajukan(lama.id, contohSpr('R-1A'));
    expect(await isiSurat('penjaminanSpr', id)).toMatchObject({
      no_sertifikat_lama: lama.no_sertifikat,
      no_rekening_lama: 'R-1',
      no_rekening_asal: 'R-1',
      no_rekening_baru: 'R-1A',
      status_data: 1,
      jangka_waktu: 36,
      outstanding: 12_500_000.5,
    });
    await book.work(kosong);
    const spr = await hasil(id);
    expect(spr).toMatchObject({
      jenis: 'spr',
      asal: 'portal',
      sebelumnya_id: lama.id,
      awal_id: lama.id,
      no_rekening: 'R-1A',
      nama_debitur: lama.nama_debitur,
      jenis_kur: lama.jenis_kur,
      cabang_id: lama.cabang_id,
    });
    expect(spr.no_sertifikat).not.toBe(lama.no_sertifikat);
    expect(spr.plafon_kredit.toFixed(2)).toBe('50000000.00');
    expect(spr.sertifikat_berkas_id).not.toBeNull();
    expect(await isiSurat('inquiryIjp', spr.id)).toMatchObject({ jenis_pengajuan: 1 });
    const tagihan = spr.tagihan_ijp.find(({ tahun_ke }) => tahun_ke === 1)?.angsuran_ijp?.toFixed(2) ?? '';
    const bayar = { noReferensi: 'T-R1', tglReferensi: '2026-07-01', noInvoice: 'I-R1', tglInvoice: '2026-07-01', noRekeningAsal: '' };
    const alokasi = await bayarIjp(book.staf, { kunci: randomUUID(), penjaminanId: spr.id, tahunKe: 1, nilai: tagihan, ...bayar });
    expect(await isiSurat('pembayaranIjp', alokasi.id)).toMatchObject({ jenis_penjaminan: 2 });
    await book.work(kosong);
    expect(await db().jawaban_ijp.count({ where: { alokasi_id: alokasi.id } })).toBe(1);
  });

  it('is continued by another, which still names the first account of the chain', async () => {
    const awal = await terbit(book, 'R-2');
    const pertama = await ajukan(awal.id, contohSpr('R-2A'));
    await book.work(kosong);
    const satu = await hasil(pertama.id);
    const kedua = await ajukan(satu.id, contohSpr('R-2B', { status_data: '2' }));
    await book.work(kosong);
    expect(await isiSurat('penjaminanSpr', kedua.id)).toMatchObject({ no_rekening_lama: 'R-2A', no_rekening_asal: 'R-2' });
    expect(await hasil(kedua.id)).toMatchObject({ sebelumnya_id: satu.id, awal_id: awal.id });
    await expect(ajukan(awal.id, contohSpr('R-2C'))).rejects.toThrow('sudah dilanjutkan oleh SPR lain');
    const { rows } = await readListPage(book.staf, daftarSertifikat, await readListState(book.staf, daftarSertifikat, {}));
    const dua = await hasil(kedua.id);
    expect(rows.filter((row) => String(row.rekening).startsWith('R-2'))).toMatchObject([
      { id: dua.id, ke: 2, berlaku: true, spr_id: kedua.id },
      { id: satu.id, ke: 1, berlaku: false, spr_id: pertama.id },
      { id: awal.id, ke: 0, berlaku: false, pengajuan_id: awal.pengajuan_id },
    ]);
  });

  it('is one at a time on a guarantee, also side by side', async () => {
    const lama = await terbit(book, 'R-3');
    const outcomes = await Promise.allSettled(['R-3A', 'R-3B', 'R-3C'].map((nomor) => ajukan(lama.id, contohSpr(nomor))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ajukan(lama.id, contohSpr('R-3D'))).rejects.toThrow('sudah diajukan dan berstatus siap dikirim');
    await book.work(kosong);
  });

  it('refused is filed again, linked to the refused one', async () => {
    const lama = await terbit(book, 'R-4');
    await book.fault({ operasi: 'penjaminanSpr', kali: 1, jenis: 'refuse', message: 'Plafon salah' });
    const ditolak = await ajukan(lama.id, contohSpr('R-4A'));
    await book.work(kosong);
    expect((await surat(ditolak.id)).status).toBe('ditolak');
    const koreksi = await ajukan(lama.id, contohSpr('R-4A'), ditolak.id);
    await book.work(kosong);
    expect(await surat(koreksi.id)).toMatchObject({ status: 'berhasil', koreksi_dari_id: (await surat(ditolak.id)).id });
  });

  it('names every bad field, takes no number of its own chain, and belongs to its branch', async () => {
    const lama = await terbit(book, 'R-5');
    const error = await ajukan(lama.id, contohSpr('R-5', { jangka_waktu: '36.5', tanggal_akhir: '2026-06-14', status_data: '4' })).catch(
      (caught: unknown) => caught,
    );
    expect((error as InputError).temuan.map(({ field }) => field)).toEqual([
      'status_data',
      'jangka_waktu',
      'tanggal_akhir',
      'nomor_aplikasi',
    ]);
    const asing = ajukanSpr(book.orangLain, { kunci: randomUUID(), penjaminanId: lama.id, isian: contohSpr('R-5A'), koreksiDariId: null });
    await expect(asing).rejects.toThrow('tidak ditemukan di cabang Anda');
  });

  it('continues nothing that is being claimed, until the claim is taken back', async () => {
    const klaim = await klaimDiterima(book, 'R-7');
    await expect(ajukan(klaim.penjaminan_id, contohSpr('R-7A'))).rejects.toThrow('sedang diklaim');
    const penarikan = { noSurat: 'T-1', tanggal: '2026-06-20', alasan: 'Debitur membayar lagi' };
    await tarikKlaim(book.supervisor, { kunci: randomUUID(), klaimId: klaim.id, ...penarikan });
    expect((await ajukan(klaim.penjaminan_id, contohSpr('R-7A'))).id).toBeTruthy();
    await book.work(kosong);
  });

  it('continues nothing whose claim was paid', async () => {
    const klaim = await klaimDiterima(book, 'R-8');
    const bayar = { tanggal: new Date('2026-06-20'), nilai: '20000000', no_referensi: 'B-8', dibuat_oleh: book.staf.id };
    await db().pembayaran_klaim.create({ data: { klaim_id: klaim.id, sumber: 'tangan', ...bayar } });
    await expect(ajukan(klaim.penjaminan_id, contohSpr('R-8A'))).rejects.toThrow('sudah dibayar Jamkrindo');
  });

  it('of unknown outcome is looked for by its print, and settled by two people with the number they read', async () => {
    const lama = await terbit(book, 'R-6');
    await book.fault({ operasi: 'penjaminanSpr', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const { id } = await ajukan(lama.id, contohSpr('R-6A'));
    await book.work(kosong);
    const ragu = await surat(id);
    expect(ragu.status).toBe('belum_pasti');
    await cariCetakan(book.staf, id);
    await book.work(kosong);
    expect((await bacaCetakan(book.staf, id))?.berkasId).toBeTruthy();
    expect((await perihalSurat(book.staf, [{ objek_jenis: 'pengajuan_spr', objek_id: id }])).get(id)).toMatchObject({
      nomorAplikasi: 'R-6A',
      pengajuanId: lama.pengajuan_id,
      sprId: id,
    });
    const usul = { kunci: randomUUID(), pengirimanId: ragu.id, usul: 'diterima' as const, catatan: 'Dibaca pada cetakan' };
    await expect(proposeSettlement(book.staf, { ...usul, noSertifikat: '', tanggalSertifikat: '' })).rejects.toThrow(InputError);
    const { id: penyelesaianId } = await proposeSettlement(book.staf, {
      ...usul,
      noSertifikat: 'KR2 R-6 R1',
      tanggalSertifikat: '2026-06-20',
    });
    await decideSettlement(book.supervisor, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' });
    await book.work(async () => (await surat(id)).status === 'berhasil' && (await kosong()));
    expect(await hasil(id)).toMatchObject({ no_sertifikat: 'KR2 R-6 R1', sebelumnya_id: lama.id });
  });
});
