import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { firstIdAt } from '#lib/id.ts';

/** What happened lately, in numbers alone: nobody is named. */
export interface RingkasanAuditor {
  readonly permohonan: number;
  readonly klaim: number;
  readonly suratDitolak: number;
  /** letters whose outcome is unknown now, whenever they left */
  readonly suratBelumPasti: number;
  readonly keputusan: number;
  readonly aturanBerubah: number;
}

/** Days looked back over. */
export const HARI_AUDITOR = 7;

/** Counts what is new in the auditor's branches over the last seven days. */
export async function ringkasanAuditor(actor: Actor, now: Date = new Date()): Promise<RingkasanAuditor> {
  permit(actor, 'audit.lihat');
  const sejak = new Date(now.getTime() - HARI_AUDITOR * 86_400_000);
  const cabang_id = { in: [...actor.cabangIds] };
  const id = { gte: firstIdAt(sejak.getTime()) };
  const diputus_pada = { gte: sejak };
  const [permohonan, spr, klaim, suratDitolak, suratBelumPasti, keputusan, aturanBerubah] = await Promise.all([
    db().pengajuan.count({ where: { cabang_id, id } }),
    db().pengajuan_spr.count({ where: { cabang_id, id } }),
    db().klaim.count({ where: { cabang_id, id } }),
    db().pengiriman.count({ where: { cabang_id, efek: true, status: 'ditolak', selesai_pada: { gte: sejak } } }),
    db().pengiriman.count({ where: { cabang_id, status: 'belum_pasti' } }),
    db().persetujuan.count({ where: { cabang_id, diputus_pada, status: { in: ['disetujui', 'ditolak'] } } }),
    db().persetujuan.count({ where: { jenis: 'aturan', status: 'disetujui', diputus_pada } }),
  ]);
  return { permohonan: permohonan + spr, klaim, suratDitolak, suratBelumPasti, keputusan, aturanBerubah };
}
