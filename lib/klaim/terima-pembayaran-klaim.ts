import { penjamin, recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { toDay } from '#lib/tanggal.ts';
import { kabarkanKlaim } from './kabarkan-klaim.ts';

/** What the guarantor says it paid on a claim: rupiah as a decimal string, days as `yyyy-mm-dd`. */
export interface PembayaranKlaim {
  readonly tanggal: string;
  readonly nilai: string;
  readonly noReferensi: string;
  readonly notifikasiId: string;
}

/**
 * Books a payment of the guarantor on a claim, once a reference: `sama` where it stands already, `beda` where it stands with another
 * value, `serupa` where a person noted one of that day and value under another reference: money is never counted twice.
 */
export async function terimaPembayaranKlaim(tx: Tx, klaimId: string, bayar: PembayaranKlaim): Promise<'baru' | 'sama' | 'beda' | 'serupa'> {
  await tx.$queryRaw`SELECT id FROM klaim WHERE id = ${klaimId}::uuid FOR UPDATE`;
  const klaim = await tx.klaim.findUniqueOrThrow({ where: { id: klaimId } });
  const sudah = await tx.pembayaran_klaim.findUnique({
    where: { klaim_id_no_referensi: { klaim_id: klaim.id, no_referensi: bayar.noReferensi } },
  });
  if (sudah) return sudah.nilai.equals(bayar.nilai) ? 'sama' : 'beda';
  const serupa = { klaim_id: klaim.id, sumber: 'tangan' as const, tanggal: toDay(bayar.tanggal), nilai: bayar.nilai };
  if ((await tx.pembayaran_klaim.count({ where: serupa })) > 0) return 'serupa';
  await tx.pembayaran_klaim.create({
    data: {
      klaim_id: klaim.id,
      sumber: 'notifikasi',
      notifikasi_id: bayar.notifikasiId,
      tanggal: toDay(bayar.tanggal),
      nilai: bayar.nilai,
      no_referensi: bayar.noReferensi,
    },
  });
  await recordAudit(tx, penjamin, {
    tindakan: 'terima_pembayaran_klaim',
    objek: ['klaim', klaim.id],
    cabangId: klaim.cabang_id,
    ringkasan: `Klaim dibayar Jamkrindo sebesar ${formatRupiah(bayar.nilai)}, referensi ${bayar.noReferensi}`,
  });
  await kabarkanKlaim(tx, klaim, 'klaim_dibayar');
  return 'baru';
}
