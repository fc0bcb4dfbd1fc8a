import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { markCancelled } from '#lib/pengiriman/cancel-letter.ts';
import { type IsiPindah, objekPindah } from './isi-pindah.ts';

/**
 * Every table with a branch of its own, and what happens to its rows when a debtor goes over to another branch: `ikut` goes along,
 * `sendiri` where it belongs to this debtor alone, `tinggal` stays because it tells of the branch, not of the debtor.
 */
export const nasibTabel = {
  penjaminan: 'ikut',
  pengajuan: 'ikut',
  pengajuan_spr: 'ikut',
  klaim: 'ikut',
  dokumen_klaim: 'ikut',
  angsuran: 'ikut',
  pembayaran_angsuran: 'ikut',
  pembalikan_angsuran: 'ikut',
  pengiriman: 'ikut',
  berkas: 'ikut',
  pemberitahuan: 'ikut',
  persetujuan: 'sendiri',
  invoice: 'sendiri',
  transfer: 'sendiri',
  audit: 'tinggal',
  rekonsiliasi: 'tinggal',
  kode_cabang: 'tinggal',
  pengguna: 'tinggal',
  cakupan: 'tinggal',
  kelompok: 'tinggal',
} as const satisfies Record<string, 'ikut' | 'sendiri' | 'tinggal'>;

const berbaris = [
  'penjaminan',
  'pengajuan',
  'pengajuan_spr',
  'klaim',
  'dokumen_klaim',
  'angsuran',
  'pembayaran_angsuran',
  'pembalikan_angsuran',
  'pengiriman',
] as const satisfies readonly (keyof IsiPindah)[];

/**
 * Gives everything of a chain to another branch, in the caller's transaction, which holds the chain and found nothing in the way;
 * questions that wait their turn are taken back. No other column changes. Gives sentences about what stays behind.
 * @throws Refusal where a letter is being taken up just now
 */
export async function pindahkanRantai(tx: Tx, actor: Actor, isi: IsiPindah, { dari, ke }: { dari: string; ke: string }): Promise<string[]> {
  await tarikPertanyaan(tx, actor, isi);
  await tx.$executeRaw`SET LOCAL mitra.pindah_uker = 'ya'`;
  for (const tabel of berbaris)
    await tx.$executeRawUnsafe(`UPDATE ${tabel} SET cabang_id = $1::uuid WHERE id = ANY($2::uuid[])`, ke, isi[tabel]);
  await pindahkanBerkas(tx, isi, { dari, ke });
  const objek = objekPindah(isi);
  await tx.$executeRaw`UPDATE pemberitahuan SET cabang_id = ${ke}::uuid WHERE cabang_id = ${dari}::uuid AND objek_id = ANY(${objek}::text[])`;
  await tx.$executeRaw`
    UPDATE persetujuan a SET cabang_id = ${ke}::uuid WHERE a.cabang_id = ${dari}::uuid AND (a.objek_id = ANY(${objek}::text[])
      OR EXISTS (SELECT 1 FROM pengiriman s WHERE s.persetujuan_id = a.id AND s.id = ANY(${isi.pengiriman}::uuid[])))
      AND NOT EXISTS (SELECT 1 FROM pengiriman s WHERE s.persetujuan_id = a.id AND s.id <> ALL(${isi.pengiriman}::uuid[]))`;
  const tinggal = [...(await pindahkanInvoice(tx, isi, ke)), ...(await pindahkanTransfer(tx, isi, ke))];
  await tx.$executeRaw`SET LOCAL mitra.pindah_uker = ''`;
  return tinggal;
}

/** Holds the letters; the sender holds a letter while it takes one up or books its answer, and then wins. */
async function tarikPertanyaan(tx: Tx, actor: Actor, isi: IsiPindah): Promise<void> {
  const surat = await tx.$queryRaw<{ id: string; cabang_id: string; menunggu: boolean }[]>`
    SELECT id, cabang_id, (NOT efek AND status IN ('siap', 'belum_terkirim', 'tertahan')) AS menunggu
    FROM pengiriman WHERE id = ANY(${isi.pengiriman}::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED`;
  if (surat.length < isi.pengiriman.length) throw new Refusal('Surat debitur ini sedang dikirim. Ulangi sebentar lagi.');
  for (const satu of surat.filter((row) => row.menunggu))
    await markCancelled(tx, actor, satu, {
      tindakan: 'batalkan_surat',
      alasan: 'unit kerja berpindah; tanyakan lagi dari cabang yang baru',
    });
}

/** Certificates, documents and prints of the chain; a print belongs to the letter whose answer brought it. */
async function pindahkanBerkas(tx: Tx, isi: IsiPindah, { dari, ke }: { dari: string; ke: string }): Promise<void> {
  await tx.$executeRaw`
    UPDATE berkas b SET cabang_id = ${ke}::uuid WHERE b.cabang_id = ${dari}::uuid AND (
      b.id IN (SELECT sertifikat_berkas_id FROM penjaminan WHERE id = ANY(${isi.penjaminan}::uuid[]))
      OR b.id IN (SELECT berkas_id FROM dokumen_klaim WHERE id = ANY(${isi.dokumen_klaim}::uuid[]))
      OR b.sha256 IN (SELECT t.jawaban_sha256 FROM percobaan t WHERE t.pengiriman_id = ANY(${isi.pengiriman}::uuid[]) AND t.jawaban_sha256 IS NOT NULL))
      AND NOT EXISTS (SELECT 1 FROM penjaminan g WHERE g.sertifikat_berkas_id = b.id AND g.id <> ALL(${isi.penjaminan}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM dokumen_klaim d WHERE d.berkas_id = b.id AND d.id <> ALL(${isi.dokumen_klaim}::uuid[]))`;
}

async function pindahkanInvoice(tx: Tx, { penjaminan }: IsiPindah, ke: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; nomor: string; sendiri: boolean }[]>`
    SELECT i.id, i.no_invoice AS nomor, NOT EXISTS (SELECT 1 FROM invoice_baris l WHERE l.invoice_id = i.id AND l.penjaminan_id <> ALL(${penjaminan}::uuid[]))
      AND NOT EXISTS (SELECT 1 FROM alokasi l WHERE l.invoice_id = i.id AND l.penjaminan_id <> ALL(${penjaminan}::uuid[])) AS sendiri
    FROM invoice i WHERE i.id IN (SELECT invoice_id FROM invoice_baris WHERE penjaminan_id = ANY(${penjaminan}::uuid[])
      UNION SELECT invoice_id FROM alokasi WHERE penjaminan_id = ANY(${penjaminan}::uuid[])) ORDER BY i.id FOR UPDATE`;
  await tx.invoice.updateMany({ where: { id: { in: rows.filter((row) => row.sendiri).map((row) => row.id) } }, data: { cabang_id: ke } });
  return rows.filter((row) => !row.sendiri).map((row) => `Invoice ${row.nomor} memuat debitur lain, jadi tetap di cabang lama.`);
}

async function pindahkanTransfer(tx: Tx, { penjaminan }: IsiPindah, ke: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; nomor: string; sendiri: boolean; kembar: boolean }[]>`
    SELECT t.id, t.no_referensi AS nomor, NOT EXISTS (SELECT 1 FROM alokasi l WHERE l.transfer_id = t.id AND l.penjaminan_id <> ALL(${penjaminan}::uuid[])) AS sendiri,
      EXISTS (SELECT 1 FROM transfer k WHERE k.cabang_id = ${ke}::uuid AND k.no_referensi = t.no_referensi AND k.id <> t.id) AS kembar
    FROM transfer t WHERE t.id IN (SELECT transfer_id FROM alokasi WHERE penjaminan_id = ANY(${penjaminan}::uuid[])) ORDER BY t.id FOR UPDATE`;
  const pindah = rows.filter((row) => row.sendiri && !row.kembar).map((row) => row.id);
  await tx.transfer.updateMany({ where: { id: { in: pindah } }, data: { cabang_id: ke } });
  return rows
    .filter((row) => !pindah.includes(row.id))
    .map((row) =>
      row.sendiri
        ? `Transfer ${row.nomor} tetap di cabang lama, karena nomor itu sudah dipakai transfer lain di cabang tujuan.`
        : `Transfer ${row.nomor} membayar debitur lain juga, jadi tetap di cabang lama.`,
    );
}
