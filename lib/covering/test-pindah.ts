import { randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import type { Peran } from '#lib/auth/permissions.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { db } from '#lib/db.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { balikkanAngsuran } from '#lib/subrogasi/balikkan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { hariIni } from '#lib/tanggal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaPintu, contohKlaim, dokumenPdf, kosong, pesanSandbox } from '#lib/worker/test-claim.ts';
import { contohSpr } from '#lib/worker/test-samples.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { ajukanSpr } from './ajukan-spr.ts';
import { bayarIjp } from './bayar-ijp.ts';
import { putuskanPindahUker } from './putuskan-pindah-uker.ts';
import { usulkanPindahUker } from './usulkan-pindah-uker.ts';

let book: TestBook;
let pintu: Awaited<ReturnType<typeof bukaPintu>>;

/** A book with a door for notices, and two supervisors of the branch that debtors go over to; call it in `beforeAll`. */
export async function bukaBukuPindah(): Promise<{ book: TestBook; tujuan: Actor; tujuanLain: Actor; close: () => Promise<void> }> {
  book = await openTestBook();
  await db().perjanjian.deleteMany();
  pintu = await bukaPintu(book);
  const close = async () => {
    await pintu.close();
    await book.close();
  };
  return { book, tujuan: await orang('tuti', ['supervisor']), tujuanLain: await orang('tono', ['supervisor']), close };
}

/** Somebody of the branch that debtors go over to. */
export async function orang(nama: string, peran: Peran[], cabang_id: string = book.orangLain.cabangId): Promise<Actor> {
  const { id } = await db().pengguna.create({ data: { nama_pengguna: nama, nama, peran, cabang_id, sandi_hash: '-' } });
  const actor = await readActor(db(), id);
  if (!actor) throw new Error('no actor');
  return actor;
}

/** A once-key. */
export const kunci = () => ({ kunci: randomUUID() });
/** Files a guarantee of a debtor with this name. */
export const ajukan = (nomor: string, nama: string, koreksiDariId: string | null = null) =>
  ajukanPenjaminan(book.staf, { ...kunci(), isian: contohIsian(nomor, { nama_debitur: nama }), drafId: null, koreksiDariId });

/** A guarantee that the counterpart accepted. */
export async function terbit(nomor: string, nama: string) {
  const { id } = await ajukan(nomor, nama);
  await book.work(kosong);
  return db().penjaminan.findUniqueOrThrow({
    where: { pengajuan_id: id },
    include: { tagihan_ijp: true, invoice_baris: { include: { invoice: true } } },
  });
}

/** Proposes a move to the other branch. */
export const usulkan = async (penjaminanId: string, oleh: Actor = book.supervisor, keCabangId = book.orangLain.cabangId) =>
  usulkanPindahUker(oleh, { ...kunci(), penjaminanId, keCabangId, alasan: 'Debitur pindah domisili' });
/** Decides on a proposal as it stands. */
export async function putuskan(
  persetujuanId: string,
  oleh: Actor,
  keputusan: 'disetujui' | 'ditolak' = 'disetujui',
  alasan: string | null = null,
) {
  const { sha256 } = await db().persetujuan.findUniqueOrThrow({ where: { id: persetujuanId } });
  return putuskanPindahUker(oleh, { ...kunci(), persetujuanId, sha256, keputusan, alasan });
}
/** Proposed and approved at once. */
export async function pindah(penjaminanId: string, oleh: Actor) {
  const { id } = await usulkan(penjaminanId);
  return putuskan(id, oleh);
}

/** A whole life: refused, corrected, paid, continued, claimed, documented, paid, recovered, reversed, reconciled. */
export async function seumurHidup(nomor: string, nama: string) {
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'refuse', message: 'Tidak' });
  const { id: ditolak } = await ajukan(nomor, nama);
  await book.work(kosong);
  const { id } = await ajukan(nomor, nama, ditolak);
  await book.work(kosong);
  const awal = await db().penjaminan.findUniqueOrThrow({
    where: { pengajuan_id: id },
    include: { tagihan_ijp: true, invoice_baris: { include: { invoice: true } } },
  });
  await bayarIjp(book.staf, {
    ...kunci(),
    penjaminanId: awal.id,
    tahunKe: 1,
    nilai: awal.tagihan_ijp[0]?.angsuran_ijp?.toFixed(2) ?? '',
    noReferensi: `TRF-${nomor}`,
    tglReferensi: hariIni(),
    noInvoice: awal.invoice_baris[0]?.invoice.no_invoice ?? `INV-${nomor}`,
    tglInvoice: awal.invoice_baris[0]?.invoice.tanggal_invoice.toISOString().slice(0, 10) ?? hariIni(),
    noRekeningAsal: '',
  });
  await book.work(kosong);
  const isian = contohSpr(`${nomor}A`, { no_pk: `PK-${nomor}` });
  const spr = await ajukanSpr(book.staf, { ...kunci(), penjaminanId: awal.id, isian, koreksiDariId: null });
  await book.work(kosong);
  const kedua = await db().penjaminan.findUniqueOrThrow({ where: { pengajuan_spr_id: spr.id } });
  const { id: klaimId } = await ajukanKlaim(book.staf, {
    ...kunci(),
    penjaminanId: kedua.id,
    isian: contohKlaim(`SPK-${nomor}`),
    koreksiDariId: null,
  });
  await book.work(kosong);
  await unggahDokumen(book.staf, { ...kunci(), klaimId, kode: '001', berkas: { nama: 'surat.pdf', isi: dokumenPdf(5_000) } });
  await book.work(kosong);
  for (const step of [
    { aksi: 'lengkapi' },
    { aksi: 'setujui', pokok: '14000000', bunga: '1000000', beriTahu: true },
    { aksi: 'bayar', beriTahu: true },
  ])
    await pesanSandbox(book, { no_spk: `SPK-${nomor}`, ...step });
  const angsuran = await ajukanAngsuran(book.staf, {
    ...kunci(),
    klaimId,
    koreksiDariId: null,
    isian: {
      no_surat_subrogasi: `SUB-${nomor}`,
      tgl_surat_subrogasi: hariIni(),
      no_referensi_pembayaran: `REF-${nomor}`,
      tgl_referensi_pembayaran: hariIni(),
      kode_bank_pengirim: '113',
      no_rekening_pengirim: '8978788987',
      kode_bank_penerima: '001',
      no_rekening_penerima: '8978788900',
      nilai_tertagih: '5000000',
      nilai_subrogasi: '5000000',
    },
  });
  await book.work(kosong);
  await bayarAngsuran(book.staf, { ...kunci(), angsuranId: angsuran.id, nilai: '5000000' });
  await book.work(kosong);
  const isianBalik = { noSurat: `BALIK-${nomor}`, tanggal: hariIni(), alasan: 'Salah catat' };
  await balikkanAngsuran(book.supervisor, { ...kunci(), angsuranId: angsuran.id, isian: isianBalik });
  return { awal, kedua, klaimId, pengajuanId: id, ditolakId: ditolak };
}
