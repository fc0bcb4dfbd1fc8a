import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { bacaNama } from './permintaan.ts';
import { aturanDari, kataBatas, kataKebijakan, kataOperasi } from './usul.ts';

const LIMIT = 30;

/** One change of the rules that was decided or withdrawn, in words. */
export interface RiwayatAturan {
  readonly persetujuanId: string;
  readonly judul: string;
  readonly menjadi: string;
  readonly status: 'disetujui' | 'ditolak' | 'ditarik';
  readonly pengusul: string;
  readonly diputusOleh: string | null;
  readonly diputusPada: Date | null;
  readonly alasan: string | null;
}

/** Proposed changes of the rules that wait no more, the latest first: the last thirty, or the one of `persetujuanId`. */
export async function riwayatAturan(actor: Actor, persetujuanId: string | null = null): Promise<RiwayatAturan[]> {
  permit(actor, 'aturan.lihat');
  const rows = await db().persetujuan.findMany({
    where: { jenis: 'aturan', status: { not: 'menunggu' }, ...(persetujuanId && { id: persetujuanId }) },
    orderBy: [{ diputus_pada: 'desc' }, { id: 'desc' }],
    take: LIMIT,
    include: { aturan: true },
  });
  const nama = await bacaNama(
    rows.flatMap((row) => [row.dibuat_oleh, row.diputus_oleh, row.aturan?.pengguna_id ?? null]).filter((id) => id !== null),
  );
  return rows.flatMap((row) => {
    if (!row.aturan || row.status === 'menunggu') return [];
    const aturan = aturanDari(row.aturan);
    const batas = aturan.jenis === 'batas';
    return {
      persetujuanId: row.id,
      judul: batas ? `Batas ${nama(aturan.penggunaId)}, ${kataOperasi(aturan.operasi)}` : kataOperasi(aturan.operasi),
      menjadi: batas ? kataBatas(aturan.batas) : kataKebijakan(aturan),
      status: row.status,
      pengusul: nama(row.dibuat_oleh),
      diputusOleh: row.diputus_oleh && nama(row.diputus_oleh),
      diputusPada: row.diputus_pada,
      alasan: row.alasan,
    };
  });
}
