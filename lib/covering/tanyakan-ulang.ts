import { type Actor, permit } from '#lib/auth/actor.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { suratInquiryIjp } from './jfusion.ts';

/**
 * Asks again what was being asked when its letter was taken back (`alasan` on the letter), unless somebody asked since.
 * For after a change of the connection's profile, in every branch. Gives how many were asked.
 */
export function tanyakanUlang(actor: Actor, alasan: string): Promise<{ jumlah: number }> {
  permit(actor, 'koneksi.ubah');
  return transaction(async (tx) => {
    const ids = await takenBack(tx, alasan);
    const rows = await tx.penjaminan.findMany({ where: { id: { in: ids }, no_sertifikat: { not: null } } });
    for (const penjaminan of rows) await suratInquiryIjp(tx, actor, penjaminan, 'layar');
    return { jumlah: rows.length };
  });
}

/** Guarantees whose latest inquiry is one that was taken back. */
async function takenBack(tx: Tx, alasan: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ objek_id: string }[]>`
    SELECT s.objek_id FROM pengiriman s
    WHERE s.operasi = 'inquiryIjp' AND s.objek_jenis = 'penjaminan' AND s.status = 'dibatalkan' AND s.keterangan = ${`Dibatalkan: ${alasan}`}
      AND NOT EXISTS (SELECT 1 FROM pengiriman l WHERE l.objek_jenis = s.objek_jenis AND l.objek_id = s.objek_id
        AND l.operasi = s.operasi AND l.nomor > s.nomor)
    FOR UPDATE`;
  return rows.map((row) => row.objek_id);
}
