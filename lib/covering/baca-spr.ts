import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { veilRecord } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { bacaKertas } from '#lib/kertas/asal-kertas.ts';
import { isianSpr } from './row.ts';
import { statusPengajuan } from './status.ts';

/** One SPR filing with its letter and the guarantee it continues. @throws Refusal outside the actor's branches */
export async function bacaSpr(actor: Actor, id: string) {
  permit(actor, 'covering.lihat');
  const spr = inScope(
    actor,
    await db().pengajuan_spr.findUnique({
      where: { id },
      include: {
        pengiriman: true,
        cabang: true,
        pembuat: true,
        lama: { select: { id: true, nama_debitur: true, pengajuan_id: true, pengajuan_spr_id: true } },
        penjaminan: { select: { id: true, no_sertifikat: true } },
        koreksi: { select: { id: true } },
      },
    }),
  );
  return veilRecord(actor, {
    id: spr.id,
    isian: isianSpr(spr),
    namaDebitur: spr.lama.nama_debitur,
    unit: spr.cabang.nama,
    pembuat: spr.pembuat.nama,
    dibuatPada: spr.dibuat_pada,
    surat: spr.pengiriman,
    status: statusPengajuan(spr.pengiriman.status, spr.penjaminan?.no_sertifikat ?? null),
    /** the guarantee it continues */
    lama: { id: spr.lama.id, pengajuanId: spr.lama.pengajuan_id, sprId: spr.lama.pengajuan_spr_id },
    /** the guarantee that came of it */
    penjaminanId: spr.penjaminan?.id ?? null,
    koreksiId: spr.koreksi?.id ?? null,
    koreksiDariId: spr.koreksi_dari_id,
    kertas: (await bacaKertas(db(), 'pengajuan_spr', [id])).get(id) ?? null,
  });
}
