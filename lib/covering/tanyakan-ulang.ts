import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { suratBerjalan, suratInquiryIjp } from './jfusion.ts';

/** A question that was taken back: about which guarantee, and who had asked it. */
export interface TanyaKembali {
  readonly penjaminanId: string;
  readonly penanya: string;
}

/**
 * Asks again, as who asked first, what was being asked when its letter was taken back; null while somebody asks already.
 * @throws Refusal outside the actor's branches
 */
export async function tanyakanUlang(tx: Tx, actor: Actor, penjaminanId: string): Promise<{ id: string } | null> {
  permit(actor, 'covering.tanyakan');
  await tx.$queryRaw`SELECT id FROM penjaminan WHERE id = ${penjaminanId}::uuid FOR UPDATE`;
  const penjaminan = inScope(actor, await tx.penjaminan.findUnique({ where: { id: penjaminanId } }));
  if (!penjaminan.no_sertifikat || (await suratBerjalan(tx, 'inquiryIjp', { jenis: 'penjaminan', id: penjaminanId }))) return null;
  return suratInquiryIjp(tx, actor, penjaminan, 'layar');
}

/**
 * Guarantees whose latest inquiry was taken back for `alasan` since `sejak`, once the profile has changed after it: until then the
 * letter that stood in the way of the change is not put back into its way.
 */
export async function tanyaKembali(tx: Tx, alasan: string, sejak: Date): Promise<TanyaKembali[]> {
  return tx.$queryRaw<TanyaKembali[]>`
    SELECT s.objek_id AS "penjaminanId", s.dibuat_oleh AS penanya FROM pengiriman s
    WHERE s.jalur = 'interaktif' AND s.status = 'dibatalkan' AND s.operasi = 'inquiryIjp' AND s.objek_jenis = 'penjaminan'
      AND s.keterangan = ${`Dibatalkan: ${alasan}`} AND s.selesai_pada > ${sejak}
      AND EXISTS (SELECT 1 FROM versi_profil v WHERE v.dibuat_pada > s.selesai_pada)
      AND NOT EXISTS (SELECT 1 FROM pengiriman l WHERE l.objek_jenis = s.objek_jenis AND l.objek_id = s.objek_id
        AND l.operasi = s.operasi AND l.nomor > s.nomor)
    ORDER BY s.nomor`;
}
