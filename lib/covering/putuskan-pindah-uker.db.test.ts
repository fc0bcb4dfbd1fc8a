import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { db } from '#lib/db.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { mulaiRekonsiliasi } from '#lib/laporan/mulai-rekonsiliasi.ts';
import { perihalRekonsiliasi } from '#lib/laporan/perihal-rekonsiliasi.ts';
import { auditTrail, letterEvents, readLetter } from '#lib/pengiriman/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { askOpenClaims } from '#lib/worker/schedule.ts';
import type { TestBook } from '#lib/worker/test-book.ts';
import { contohKlaim, kosong } from '#lib/worker/test-claim.ts';
import type { pengiriman } from '#prisma/client.ts';
import { bacaPindahUker } from './baca-pindah-uker.ts';
import { bayarIjp } from './bayar-ijp.ts';
import { nasibTabel } from './pindahkan-rantai.ts';
import { bacaInvoice, bacaPenjaminan } from './queries.ts';
import { bukaBukuPindah, kunci, orang, pindah, putuskan, seumurHidup, terbit, usulkan } from './test-pindah.ts';
import { yangTerlihat } from './test-terlihat.ts';

let book: TestBook;
let tujuan: Actor;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ book, tujuan, close } = await bukaBukuPindah());
});
afterAll(() => close());

/** Bytes that were frozen and answers that came, by letter. */
const beku = () =>
  db().pengiriman.findMany({ orderBy: { id: 'asc' }, omit: { cabang_id: true }, include: { percobaan: { orderBy: { id: 'asc' } } } });

describe('a debtor who goes over to another branch', () => {
  it('takes along every table with a branch of its own, as its list says', async () => {
    const rows = await db().$queryRaw<{ table_name: string }[]>`
      SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'cabang_id'`;
    expect(rows.map((row) => row.table_name).sort()).toEqual(Object.keys(nasibTabel).sort());
  });

  it('is seen whole by the new branch and not at all by the old one, and nothing that was sent changes', async () => {
    const hidup = await seumurHidup('PU-1', 'Wagiyem Pindahan');
    await terbit('PU-TETAP', 'Suminto Tinggal');
    await mulaiRekonsiliasi(book.supervisor, {
      ...kunci(),
      jenis: 'klaim',
      cabangId: book.supervisor.cabangId,
      dari: `${hariIni().slice(0, 4)}-01-01`,
      sampai: hariIni(),
    });
    await book.work(kosong);
    const jejak = ['Wagiyem', 'PU-1', hidup.awal.no_sertifikat ?? '-', hidup.kedua.no_sertifikat ?? '-', 'SPK-PU-1', 'SUB-PU-1'];
    const sebelum = await yangTerlihat(book.supervisor, jejak);
    for (const kata of ['Wagiyem', 'PU-1', 'SUB-PU-1']) expect(sebelum, kata).toContain(kata);
    expect(await yangTerlihat(tujuan, jejak)).not.toContain('Wagiyem');
    const bekuSebelum = await beku();
    const jumlahSebelum = await db().$queryRaw`SELECT sum(nilai)::text FROM alokasi`;

    const { id } = await usulkan(hidup.kedua.id);
    expect(await bacaPindahUker(tujuan, id)).toMatchObject({
      status: 'menunggu',
      namaDebitur: 'Wagiyem Pindahan',
      noSertifikat: hidup.kedua.no_sertifikat,
      penjaminanId: hidup.awal.id,
      pengusul: 'dewi',
      halangan: null,
      jumlah: { penjaminan: 2, klaim: 1, angsuran: 1, berkas: 1 },
    });
    await putuskan(id, tujuan);

    const sesudah = await yangTerlihat(book.supervisor, jejak);
    for (const kata of jejak) expect(sesudah, kata).not.toContain(kata);
    expect(sesudah).toContain('Suminto Tinggal');
    const baru = await yangTerlihat(tujuan, jejak);
    for (const kata of jejak) expect(baru, kata).toContain(kata);
    expect(baru).not.toContain('Suminto');
    expect(await beku()).toEqual(bekuSebelum);
    expect(await db().$queryRaw`SELECT sum(nilai)::text FROM alokasi`).toEqual(jumlahSebelum);

    const berkas = await db().dokumen_klaim.findFirstOrThrow({ where: { klaim_id: hidup.klaimId } });
    const penjaminan = await db().penjaminan.findUniqueOrThrow({ where: { id: hidup.awal.id } });
    for (const berkasId of [berkas.berkas_id, penjaminan.sertifikat_berkas_id ?? '']) {
      await expect(bukaBerkas(book.supervisor, berkasId)).rejects.toThrow('tidak ditemukan');
      expect((await bukaBerkas(tujuan, berkasId)).isi.length).toBeGreaterThan(0);
    }
    await expect(bacaPenjaminan(book.supervisor, hidup.awal.id)).rejects.toThrow('tidak ditemukan');
    const surat = await db().pengiriman.findFirstOrThrow({ where: { objek_id: hidup.pengajuanId, operasi: 'penjaminanBaru' } });
    await expect(readLetter(book.supervisor, surat.id)).rejects.toThrow('tidak ditemukan');
    expect((await readLetter(tujuan, surat.id)).isi).toContain('Wagiyem Pindahan');
    const tanya = await db().rekonsiliasi_baris.findFirstOrThrow({ where: { objek_id: hidup.klaimId } });
    const tentang = [{ objek_jenis: 'rekonsiliasi_baris', objek_id: tanya.id }];
    expect((await perihalRekonsiliasi(tujuan, tentang)).size).toBe(1);
    expect((await perihalRekonsiliasi(book.supervisor, tentang)).size).toBe(0);
  });

  it('keeps its history on its page: the log stays with the branch where it happened and is read where the debtor is now', async () => {
    const { id } = await terbit('PU-2', 'Legi Sejarah');
    const subjek = [{ jenis: 'penjaminan', id }];
    await pindah(id, tujuan);
    const tindakan = (await auditTrail(tujuan, subjek)).map((row) => row.tindakan);
    expect(tindakan).toEqual(expect.arrayContaining(['simpan_sertifikat', 'usulkan_pindah_uker', 'setujui_pindah_uker']));
    expect((await db().audit.findMany({ where: { objek_id: id } })).map((row) => row.cabang_id)).not.toContain(tujuan.cabangId);
    expect((await letterEvents(tujuan, subjek)).length).toBeGreaterThan(0);
    expect(await letterEvents(book.supervisor, subjek)).toEqual([]);
    await bayarIjp(await orang('tari', ['staf']), {
      ...kunci(),
      penjaminanId: id,
      tahunKe: 1,
      nilai: '1000',
      noReferensi: 'TRF-BARU',
      tglReferensi: hariIni(),
      noInvoice: 'INV-BARU',
      tglInvoice: hariIni(),
      noRekeningAsal: '',
    });
    await book.work(kosong);
    expect(
      await db().pengiriman.count({
        where: { operasi: 'pembayaranIjp', cabang_id: tujuan.cabangId, status: 'berhasil', alokasi: { penjaminan_id: id } },
      }),
    ).toBe(1);
  });

  it('leaves an invoice and a transfer that others share, says so, and shows the old branch nothing of it there', async () => {
    const [satu, dua] = [await terbit('PU-3', 'Pahing Bersama'), await terbit('PU-4', 'Kliwon Tetap')];
    const isi = {
      no_invoice: 'INV-BERSAMA',
      produk_kode: satu.produk_kode,
      kode_bank: '113',
      tanggal_invoice: new Date('2026-03-01'),
      asal: 'dicatat',
    } as const;
    const jumlah = { jumlah_nasabah: 2, plafon_kredit: '70000000', nilai_ijp: '1000000' };
    const invoice = await db().invoice.create({
      data: {
        ...isi,
        ...jumlah,
        cabang_id: satu.cabang_id,
        baris: { create: [satu, dua].map(({ id }) => ({ penjaminan_id: id, nilai_ijp: '500000' })) },
      },
    });
    const transfer = await db().transfer.create({
      data: {
        cabang_id: satu.cabang_id,
        no_referensi: 'TRF-BERSAMA',
        tgl_referensi: new Date('2026-03-02'),
        nilai: '2000',
        dibuat_oleh: book.staf.id,
      },
    });
    for (const { id } of [satu, dua]) {
      const tanya = await db().pengiriman.findFirstOrThrow({ where: { objek_id: id, operasi: 'inquiryIjp' } });
      const bayar = { ...salin(tanya), efek: true, operasi: 'pembayaranIjp', status: 'berhasil', selesai_pada: new Date() } as const;
      const { id: pengiriman_id } = await db().pengiriman.create({ data: bayar });
      await db().alokasi.create({
        data: { transfer_id: transfer.id, penjaminan_id: id, tahun_ke: 1, nilai: '1000', invoice_id: invoice.id, pengiriman_id },
      });
    }
    const { catatan } = await pindah(satu.id, tujuan);
    expect(catatan).toContain('Invoice INV-BERSAMA memuat debitur lain, jadi tetap di cabang lama.');
    expect(catatan).toContain('Transfer TRF-BERSAMA membayar debitur lain juga, jadi tetap di cabang lama.');
    expect(await db().transfer.findUniqueOrThrow({ where: { id: transfer.id } })).toMatchObject({ cabang_id: satu.cabang_id });
    const terbaca = await bacaInvoice(book.supervisor, invoice.id);
    expect(terbaca).toMatchObject({ pindah: 1, diterima: '2000.00' });
    expect([...terbaca.baris, ...terbaca.alokasi].map((row) => row.penjaminan.nama_debitur)).toEqual(['Kliwon Tetap', 'Kliwon Tetap']);
    await expect(bacaInvoice(tujuan, invoice.id)).rejects.toThrow('tidak ditemukan');
  });

  it('waits while a letter is unknown or under way, but not for a question in the queue, which is taken back', async () => {
    const { id } = await terbit('PU-5', 'Pon Menunggu');
    const usul = await usulkan(id);
    const nanti = await db().pengiriman.findFirstOrThrow({ where: { objek_id: id, operasi: 'inquiryIjp' } });
    const { id: tanyaId } = await db().pengiriman.create({
      data: { ...salin(nanti), status: 'siap', coba_lagi_pada: new Date(Date.now() + 86_400_000) },
    });
    const surat = await db().pengiriman.create({ data: { ...salin(nanti), efek: true, operasi: 'pembayaranIjp', status: 'belum_pasti' } });
    await expect(putuskan(usul.id, tujuan)).rejects.toThrow('masih berstatus belum pasti');
    await expect(usulkan(id)).rejects.toThrow('masih berstatus belum pasti');
    expect((await bacaPindahUker(tujuan, usul.id)).halangan).toContain('belum pasti');
    await db().pengiriman.update({ where: { id: surat.id }, data: { status: 'terbukti_tidak_ada', selesai_pada: new Date() } });
    await putuskan(usul.id, tujuan);
    expect(await db().pengiriman.findUniqueOrThrow({ where: { id: tanyaId } })).toMatchObject({
      status: 'dibatalkan',
      cabang_id: tujuan.cabangId,
    });
  });

  it("has its open claim asked about by the new branch's own petugas klaim, no more as who filed it in the old one", async () => {
    const { id } = await terbit('PU-6', 'Wage Klaim');
    const klaim = await ajukanKlaim(book.staf, { ...kunci(), penjaminanId: id, isian: contohKlaim('SPK-PU-6'), koreksiDariId: null });
    await book.work(kosong);
    await pindah(id, tujuan);
    await askOpenClaims(new Date(Date.now() + 10 * 86_400_000));
    const tanya = await db().pengiriman.findMany({ where: { objek_id: klaim.id, operasi: 'inquiryKlaim' } });
    expect(tanya).toMatchObject([{ cabang_id: tujuan.cabangId, dibuat_oleh: book.orangLain.id, tujuan: 'jadwal' }]);
    await db().pengiriman.updateMany({ where: { status: 'siap' }, data: { status: 'dibatalkan', selesai_pada: new Date() } });
  });
});

/** A letter like another, as a row of its own. */
function salin({
  operasi,
  efek,
  jalur,
  tujuan: layar,
  metode,
  target,
  isi_sha256,
  objek_jenis,
  objek_id,
  cabang_id,
  dibuat_oleh,
}: pengiriman) {
  return { operasi, efek, jalur, tujuan: layar, metode, target, isi_sha256, objek_jenis, objek_id, cabang_id, dibuat_oleh };
}
