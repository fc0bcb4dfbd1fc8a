import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { formatRupiah, fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { toDay } from '#lib/tanggal.ts';
import { kabarkanKlaim } from './kabarkan-klaim.ts';
import { salahHari, salahRupiah, salahTeks, temuanDari } from './schema.ts';

/** Money of the guarantor seen on the bank's account: `nilai` a decimal string in rupiah, `tanggal` as `yyyy-mm-dd`. */
export interface PembayaranTangan {
  readonly kunci: string;
  readonly klaimId: string;
  readonly tanggal: string;
  readonly nilai: string;
  readonly noReferensi: string;
}

/**
 * Writes down what the guarantor paid on a claim, once a reference, never more than it approved. @throws InputError with every
 * finding; Refusal before an approval is known, and for a claim that was taken back
 */
export function catatPembayaran(actor: Actor, input: PembayaranTangan, now: Date = new Date()): Promise<{ id: string }> {
  permit(actor, 'klaim.catat');
  const noReferensi = cleanText(input.noReferensi);
  return once(actor, 'catat-pembayaran', input.kunci, async (tx) => {
    await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${input.klaimId}::uuid FOR UPDATE`;
    const klaim = inScope(
      actor,
      await tx.klaim.findUnique({
        where: { id: input.klaimId },
        include: { keputusan: { orderBy: { id: 'desc' }, take: 1 }, pembayaran: true, penarikan: true },
      }),
    );
    const [keputusan] = klaim.keputusan;
    if (klaim.penarikan)
      throw new Refusal('Klaim ini sudah ditarik. Uang yang masuk harus dikembalikan atau dibicarakan dengan Jamkrindo.');
    if (keputusan?.putusan !== 'disetujui')
      throw new Refusal('Persetujuan klaim ini belum tercatat. Tanyakan atau catat keputusannya dahulu.');
    const temuan = temuanDari({
      tanggal: salahHari(input.tanggal, now),
      nilai: salahRupiah(input.nilai, { nol: false }),
      noReferensi: salahTeks(noReferensi, 100),
    });
    const sudah = klaim.pembayaran.find((row) => row.no_referensi === noReferensi);
    if (sudah) temuan.push({ field: 'noReferensi', pesan: `sudah dicatat dengan nilai ${formatRupiah(sudah.nilai.toFixed(2))}` });
    const disetujui = keputusan.nilai_persetujuan?.toFixed(2) ?? null;
    const sisa =
      disetujui === null ? null : fromSen(toSen(disetujui) - toSen(jumlahkan(klaim.pembayaran.map((row) => row.nilai.toFixed(2)))));
    if (sisa !== null && !temuan.some((row) => row.field === 'nilai') && toSen(input.nilai) > toSen(sisa))
      temuan.push({ field: 'nilai', pesan: `melebihi sisa yang disetujui, ${formatRupiah(sisa)}` });
    if (temuan.length > 0) throw new InputError(temuan);
    const { id } = await tx.pembayaran_klaim.create({
      data: {
        klaim_id: klaim.id,
        sumber: 'tangan',
        dibuat_oleh: actor.id,
        tanggal: toDay(input.tanggal),
        nilai: input.nilai,
        no_referensi: noReferensi,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'catat_pembayaran_klaim',
      objek: ['klaim', klaim.id],
      cabangId: klaim.cabang_id,
      ringkasan: `Mencatat pembayaran klaim ${formatRupiah(input.nilai)}, referensi ${noReferensi}`,
      sesudah: { tanggal: input.tanggal, nilai: input.nilai, noReferensi },
    });
    await kabarkanKlaim(tx, klaim, 'klaim_dibayar', actor.id);
    return { id };
  });
}
