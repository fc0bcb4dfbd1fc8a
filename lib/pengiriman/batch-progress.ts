import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { StatusPengiriman } from './status.ts';

/** How far drafts that were filed together are. Bytes; seconds. */
export interface BatchProgress {
  readonly id: string;
  readonly cabang: string;
  readonly pembuat: string;
  readonly dibuatPada: Date;
  /** letters in it */
  readonly jumlah: number;
  /** rupiah, decimal string */
  readonly nilai: string | null;
  readonly hitung: Readonly<Record<StatusPengiriman, number>>;
  /** bytes that left for it so far, what was sent again too */
  readonly terkirim: number;
  /** bytes a second and letters a second while it ran last; null where it does not run */
  readonly laju: { readonly bita: number; readonly surat: number } | null;
  /** until its last letter is answered, by that speed; null where it does not run, or nothing of it is to go */
  readonly sisaDetik: number | null;
}

/** One letter of a batch. */
export interface BatchLetter {
  readonly id: string;
  readonly urutan: number;
  readonly operasi: string;
  readonly status: StatusPengiriman;
  readonly objek_jenis: string;
  readonly objek_id: string;
  readonly nomorAplikasi: string | null;
  readonly nilai: string | null;
  readonly keterangan: string | null;
  readonly sejak: Date;
}

const NONE: Record<StatusPengiriman, number> = {
  menunggu_persetujuan: 0,
  siap: 0,
  dikirim: 0,
  belum_terkirim: 0,
  tertahan: 0,
  belum_pasti: 0,
  berhasil: 0,
  ditolak: 0,
  dibatalkan: 0,
  terbukti_tidak_ada: 0,
};
/** Letters of these still go by themselves. */
const BERJALAN: readonly StatusPengiriman[] = ['siap', 'dikirim', 'belum_terkirim'];
/** The latest answers that the speed is measured by, and for how many seconds after the last of them it says something. */
const DIUKUR = 20;
const SEGAR = 60;
/** Batches shown as under way. */
const TAMPIL = 20;

/** Batches of the actor's branches of which letters still go, the oldest first, at most 20. */
export async function batchesUnderWay(actor: Actor): Promise<BatchProgress[]> {
  permit(actor, 'pengiriman.lihat');
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT kelompok_id AS id FROM pengiriman
    WHERE cabang_id = ANY(${actor.cabangIds}::uuid[]) AND status <> 'berhasil' AND status = ANY(${BERJALAN}::status_pengiriman[])
      AND kelompok_id IS NOT NULL
    ORDER BY id LIMIT ${TAMPIL}`;
  return progressOf(rows.map((row) => row.id));
}

/** One batch whole: how far it is, and its letters in their order. @throws Refusal outside the actor's branches */
export async function readBatch(actor: Actor, id: string): Promise<{ kemajuan: BatchProgress; surat: BatchLetter[] }> {
  permit(actor, 'pengiriman.lihat');
  inScope(actor, await db().kelompok.findUnique({ where: { id } }));
  const [[kemajuan], rows] = await Promise.all([
    progressOf([id]),
    db().pengiriman.findMany({ where: { kelompok_id: id, cabang_id: { in: [...actor.cabangIds] } }, orderBy: { urutan: 'asc' } }),
  ]);
  if (!kemajuan) throw new Error('a batch without its own row');
  const surat = rows.map(({ nomor_aplikasi, nilai, status_sejak, ...row }) => ({
    id: row.id,
    urutan: row.urutan,
    operasi: row.operasi,
    status: row.status,
    objek_jenis: row.objek_jenis,
    objek_id: row.objek_id,
    nomorAplikasi: nomor_aplikasi,
    nilai: nilai?.toFixed(2) ?? null,
    keterangan: row.keterangan,
    sejak: status_sejak,
  }));
  return { kemajuan, surat };
}

interface Speed {
  readonly kelompok_id: string;
  readonly surat: number;
  readonly bita: number;
  readonly detik: number;
  /** seconds since the last of them was answered */
  readonly lalu: number;
}

async function progressOf(ids: readonly string[]): Promise<BatchProgress[]> {
  if (ids.length === 0) return [];
  const [batches, counts, bytes, speeds] = await Promise.all([
    db().kelompok.findMany({
      where: { id: { in: [...ids] } },
      include: { cabang: { select: { nama: true } }, pembuat: { select: { nama: true } } },
      orderBy: { id: 'asc' },
    }),
    db().pengiriman.groupBy({ by: ['kelompok_id', 'status'], where: { kelompok_id: { in: [...ids] } }, _count: true }),
    db().$queryRaw<{ kelompok_id: string; bita: bigint | null }[]>`
      SELECT p.kelompok_id, sum(t.byte_terkirim) AS bita FROM pengiriman p JOIN percobaan t ON t.pengiriman_id = p.id
      WHERE p.kelompok_id = ANY(${ids}::uuid[]) GROUP BY p.kelompok_id`,
    db().$queryRaw<Speed[]>`
      SELECT k.id AS kelompok_id, count(*)::int AS surat, COALESCE(sum(t.byte_terkirim), 0)::int AS bita,
        extract(epoch FROM max(t.selesai) - min(t.mulai))::float8 AS detik, extract(epoch FROM now() - max(t.selesai))::float8 AS lalu
      FROM unnest(${ids}::uuid[]) AS k (id) CROSS JOIN LATERAL (
        SELECT t.* FROM percobaan t JOIN pengiriman p ON p.id = t.pengiriman_id
        WHERE p.kelompok_id = k.id AND t.hasil IN ('berhasil', 'ditolak', 'belum_pasti') ORDER BY t.selesai DESC LIMIT ${DIUKUR}) t
      GROUP BY k.id`,
  ]);
  return batches.map(({ id, cabang, pembuat, dibuat_pada, jumlah, nilai }) => {
    const hitung = { ...NONE };
    for (const row of counts) if (row.kelompok_id === id) hitung[row.status] = row._count;
    const laju = speedOf(speeds.find((row) => row.kelompok_id === id));
    const sisa = BERJALAN.reduce((sum, status) => sum + hitung[status], 0);
    return {
      id,
      cabang: cabang.nama,
      pembuat: pembuat.nama,
      dibuatPada: dibuat_pada,
      jumlah,
      nilai: nilai?.toFixed(2) ?? null,
      hitung,
      terkirim: Number(bytes.find((row) => row.kelompok_id === id)?.bita ?? 0),
      laju: sisa > 0 ? laju : null,
      sisaDetik: sisa > 0 && laju ? Math.ceil(sisa / laju.surat) : null,
    };
  });
}

/** One answer alone, or the last one too long ago, says nothing of how fast the rest will be. */
function speedOf(row: Speed | undefined): BatchProgress['laju'] {
  if (!row || row.surat < 2 || row.detik <= 0 || row.lalu > SEGAR) return null;
  return { bita: row.bita / row.detik, surat: row.surat / row.detik };
}
