import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { formatRupiah, jumlahkan, toSen } from '#lib/rupiah.ts';
import { toDay } from '#lib/tanggal.ts';
import { antreRekening } from './jfusion.ts';
import { kabarkanKlaim } from './kabarkan-klaim.ts';
import { salahHari, salahRupiah, salahTeks, temuanDari } from './schema.ts';
import { masihBerlaku, masihTerbuka } from './status.ts';

/** A decision as it stands on the guarantor's letter; amounts are decimal strings in rupiah, days `yyyy-mm-dd`, empty where not said. */
export interface KeputusanTangan {
  readonly kunci: string;
  readonly klaimId: string;
  readonly putusan: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly nilaiPokok: string;
  readonly nilaiBunga: string;
  readonly alasan: string;
}

/**
 * Writes down a decision that came on paper: who noted it and when stand beside it. @throws InputError with every finding; Refusal
 * where the claim is not open, or the guarantor has decided by J-FUSION itself
 */
export function catatKeputusan(actor: Actor, input: KeputusanTangan, now: Date = new Date()): Promise<{ id: string }> {
  permit(actor, 'klaim.catat');
  const isian = { ...input, nomor: cleanText(input.nomor), alasan: cleanText(input.alasan) };
  const temuan = periksa(isian, now);
  return once(actor, 'catat-keputusan', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${input.klaimId}::uuid FOR UPDATE`;
    const klaim = inScope(
      actor,
      await tx.klaim.findUnique({
        where: { id: input.klaimId },
        include: { pengiriman: true, keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: true, penarikan: true },
      }),
    );
    const [terakhir] = klaim.keputusan;
    const sendiri = terakhir?.sumber === 'tangan';
    if (klaim.pengiriman.status !== 'berhasil')
      throw new Refusal('Klaim ini belum diterima Jamkrindo, jadi keputusannya belum dapat dicatat.');
    if (terakhir && !sendiri && (terakhir.putusan === 'disetujui' || terakhir.putusan === 'ditolak'))
      throw new Refusal('Jamkrindo sudah memutuskan klaim ini lewat J-FUSION. Bila ada perubahan, tanyakan lagi keputusannya.');
    if (!masihTerbuka({ ...klaim, keputusan: sendiri ? [] : klaim.keputusan }))
      throw new Refusal('Klaim ini sudah dibayar atau ditarik, jadi keputusannya tidak berubah lagi.');
    if (sendiri && (await adaYangBaru(tx, klaim)))
      throw new Refusal('Rekening ini sudah punya klaim yang lebih baru, jadi keputusan klaim ini tidak berubah lagi.');
    if (temuan.length > 0) throw new InputError(temuan);
    const disetujui = isian.putusan === 'disetujui';
    const isi = {
      putusan: disetujui ? ('disetujui' as const) : ('ditolak' as const),
      nomor_persetujuan: isian.nomor,
      tgl_keputusan: isian.tanggal,
      nilai_persetujuan: disetujui ? jumlahkan([isian.nilaiPokok, isian.nilaiBunga]) : null,
      nilai_pokok: disetujui ? isian.nilaiPokok : null,
      nilai_bunga: disetujui ? isian.nilaiBunga : null,
      alasan_penolakan: disetujui ? null : isian.alasan,
    };
    const { id } = await tx.keputusan_klaim.create({
      data: { klaim_id: klaim.id, sumber: 'tangan', dibuat_oleh: actor.id, lengkap: true, ...isi, tgl_keputusan: toDay(isian.tanggal) },
    });
    await recordAudit(tx, actor, {
      tindakan: 'catat_keputusan',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: disetujui
        ? `Mencatat dari surat ${isian.nomor}: klaim disetujui sebesar ${formatRupiah(isi.nilai_persetujuan)}`
        : `Mencatat dari surat ${isian.nomor}: klaim ditolak`,
      sesudah: isi,
    });
    await kabarkanKlaim(tx, klaim, 'klaim_diputus', actor.id);
    return { id };
  });
}

/** Once a claim was turned down the account is free for another; the old one must not come back to life beside it. */
async function adaYangBaru(tx: Tx, klaim: { id: string; no_rekening: string }): Promise<boolean> {
  await antreRekening(tx, klaim.no_rekening);
  const baru = await tx.klaim.count({
    where: { no_rekening: klaim.no_rekening, id: { gt: klaim.id }, pengiriman: { status: { in: masihBerlaku } } },
  });
  return baru > 0;
}

function periksa({ putusan, nomor, tanggal, nilaiPokok, nilaiBunga, alasan }: KeputusanTangan, now: Date): Temuan[] {
  const disetujui = putusan === 'disetujui';
  const temuan = temuanDari({
    putusan: disetujui || putusan === 'ditolak' ? null : 'pilih disetujui atau ditolak',
    nomor: salahTeks(nomor, 100),
    tanggal: salahHari(tanggal, now),
    nilaiPokok: disetujui ? salahRupiah(nilaiPokok, { nol: true }) : null,
    nilaiBunga: disetujui ? salahRupiah(nilaiBunga, { nol: true }) : null,
    alasan: putusan === 'ditolak' ? salahTeks(alasan, 500) : null,
  });
  if (disetujui && temuan.length === 0 && toSen(nilaiPokok) + toSen(nilaiBunga) <= 0n)
    temuan.push({ field: 'nilaiPokok', pesan: 'bersama bunga harus lebih dari nol' });
  return temuan;
}
