import { type Actor, may } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { approvalsSeen } from './decide-approval.ts';
import { bacaNama } from './permintaan.ts';

const LIMIT = 50;

/** One thing decided or withdrawn. `nilai` rupiah, decimal string. */
export interface RiwayatPersetujuan {
  readonly id: string;
  readonly jenis: 'surat' | 'kelompok' | 'pindah_uker' | 'aturan';
  readonly status: 'menunggu' | 'disetujui' | 'ditolak' | 'ditarik';
  readonly operasi: string | null;
  /** the letter, or the first of a batch */
  readonly surat: { readonly id: string; readonly objek_jenis: string; readonly objek_id: string } | null;
  readonly objek: { readonly jenis: string; readonly id: string };
  readonly jumlah: number;
  readonly nilai: string | null;
  readonly pembuat: string;
  readonly milikSendiri: boolean;
  readonly diputusOleh: string | null;
  readonly atasNama: string | null;
  readonly diputusPada: Date | null;
  readonly alasan: string | null;
}

/**
 * What was decided lately by this person, in their name, or on what they made; an auditor sees that of all their branches. The last
 * fifty, the latest first.
 */
export async function riwayatPersetujuan(actor: Actor): Promise<RiwayatPersetujuan[]> {
  const saya = [{ dibuat_oleh: actor.id }, { diputus_oleh: actor.id }, { atas_nama: actor.id }];
  const rows = await db().persetujuan.findMany({
    where: { AND: [approvalsSeen(actor), may(actor, 'audit.lihat') ? {} : { OR: saya }, { status: { not: 'menunggu' } }] },
    orderBy: [{ diputus_pada: 'desc' }, { id: 'desc' }],
    take: LIMIT,
    include: { surat: { orderBy: { urutan: 'asc' }, take: 1, select: { id: true, operasi: true, objek_jenis: true, objek_id: true } } },
  });
  const nama = await bacaNama(rows.flatMap((row) => [row.dibuat_oleh, row.diputus_oleh, row.atas_nama]));
  return rows.map((row) => {
    const [surat] = row.surat;
    return {
      id: row.id,
      jenis: row.jenis,
      status: row.status,
      operasi: surat?.operasi ?? null,
      surat: surat ? { id: surat.id, objek_jenis: surat.objek_jenis, objek_id: surat.objek_id } : null,
      objek: { jenis: row.objek_jenis, id: row.objek_id },
      jumlah: row.jumlah,
      nilai: row.nilai?.toFixed(2) ?? null,
      pembuat: nama(row.dibuat_oleh),
      milikSendiri: row.dibuat_oleh === actor.id,
      diputusOleh: row.diputus_oleh && nama(row.diputus_oleh),
      atasNama: row.atas_nama && nama(row.atas_nama),
      diputusPada: row.diputus_pada,
      alasan: row.alasan,
    };
  });
}
