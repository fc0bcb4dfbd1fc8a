import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { LetterSubject } from '#lib/pengiriman/queries.ts';

/** The filing whose page tells about what a letter speaks of (a filing, a guarantee or a payment), with its debtor; null where there is none. */
export async function permohonanSurat(actor: Actor, { jenis, id }: LetterSubject): Promise<{ id: string; nama: string } | null> {
  permit(actor, 'covering.lihat');
  const cabang_id = { in: [...actor.cabangIds] };
  if (jenis === 'pengajuan') {
    const row = await db().pengajuan.findFirst({ where: { id, cabang_id }, select: { id: true, nama_debitur: true } });
    return row && { id: row.id, nama: row.nama_debitur };
  }
  if (jenis !== 'penjaminan' && jenis !== 'alokasi') return null;
  const row = await db().penjaminan.findFirst({
    where: { cabang_id, ...(jenis === 'penjaminan' ? { id } : { alokasi: { some: { id } } }) },
    select: { pengajuan_id: true, nama_debitur: true },
  });
  return row?.pengajuan_id ? { id: row.pengajuan_id, nama: row.nama_debitur } : null;
}
