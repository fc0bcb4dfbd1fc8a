import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { gambarFormulir } from '#lib/kertas/gambar-formulir.ts';
import { nomorBaru } from '#lib/kertas/nomor-baru.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { formatWaktu, hariIni } from '#lib/tanggal.ts';
import { formulirKertas, type JenisFormulir, SALINAN_MAKS } from './formulir-kertas.ts';

const lingkunganKertas = {
  sandbox: ' Sandbox, bukan untuk data sebenarnya.',
  uat: ' UAT, bukan untuk data sebenarnya.',
  produksi: '',
} as const;

/**
 * Blank paper forms as one PDF, `salinan` of them (1 to 50), each under a number of its own; code lists as they hold today, nothing of
 * any debtor. @throws Refusal for a form or a number of copies that is none
 */
export async function cetakFormulir(
  actor: Actor,
  jenis: string,
  salinan: number,
  now: Date = new Date(),
): Promise<{ readonly nama: string; readonly isi: Uint8Array }> {
  const formulir = Object.hasOwn(formulirKertas, jenis) ? formulirKertas[jenis as JenisFormulir] : null;
  if (!formulir) throw new Refusal('Formulir ini tidak dikenal.');
  permit(actor, formulir.izin);
  if (!Number.isInteger(salinan) || salinan < 1 || salinan > SALINAN_MAKS)
    throw new Refusal(`Jumlah lembar formulir harus angka bulat dari 1 sampai ${SALINAN_MAKS}.`);
  const [daftar, cabang, koneksi] = await Promise.all([
    daftarKode(actor, now),
    db().cabang.findUniqueOrThrow({ where: { id: actor.cabangId }, select: { kode_uker: true, nama: true } }),
    db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { nama_mitra: true, lingkungan: true } }),
  ]);
  const isi = await gambarFormulir(formulir.isi(daftar), nomorBaru(cabang.kode_uker, salinan, now), {
    mitra: koneksi.nama_mitra,
    cabang: `${cabang.nama} (${cabang.kode_uker})`,
    kaki: `Dicetak oleh ${actor.nama}, ${formatWaktu(now)}.${lingkunganKertas[koneksi.lingkungan]}`,
    dicetak: now,
  });
  return { nama: `Formulir ${formulir.label.toLowerCase()} ${hariIni(now)}.pdf`, isi };
}
