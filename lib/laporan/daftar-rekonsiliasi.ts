import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import type { jenis_rekonsiliasi } from '#prisma/client.ts';
import { tanpaJawaban } from './status.ts';

/** One reconciliation in a list; days yyyy-mm-dd. */
export interface RekonsiliasiSingkat {
  readonly id: string;
  readonly jenis: jenis_rekonsiliasi;
  readonly cabang: string;
  readonly dari: string;
  readonly sampai: string;
  readonly pembuat: string;
  readonly dibuatPada: Date;
  readonly jumlah: number;
  readonly menunggu: number;
  readonly cocok: number;
  readonly selisih: number;
  readonly hanyaDiKami: number;
  readonly belumPasti: number;
}

/** Reconciliations shown. */
const PALING_BANYAK = 50;

/** The newest reconciliations of the actor's branches with the count of each class. */
export function daftarRekonsiliasi(actor: Actor): Promise<RekonsiliasiSingkat[]> {
  permit(actor, 'rekonsiliasi.lihat');
  return db().$queryRaw<RekonsiliasiSingkat[]>`
    SELECT r.id, r.jenis, c.nama AS cabang, r.dari::text AS dari, r.sampai::text AS sampai, u.nama AS pembuat, r.dibuat_pada AS "dibuatPada",
           count(*)::int AS jumlah, count(*) FILTER (WHERE b.menunggu AND NOT b.tanpa)::int AS menunggu,
           count(*) FILTER (WHERE b.kelas = 'cocok')::int AS cocok, count(*) FILTER (WHERE b.kelas = 'selisih')::int AS selisih,
           count(*) FILTER (WHERE b.kelas = 'hanya_di_kami')::int AS "hanyaDiKami",
           count(*) FILTER (WHERE b.kelas = 'belum_pasti' OR (b.menunggu AND b.tanpa))::int AS "belumPasti"
    FROM (
      SELECT t.* FROM unnest(${actor.cabangIds}::uuid[]) AS k (id)
      CROSS JOIN LATERAL (SELECT * FROM rekonsiliasi WHERE cabang_id = k.id ORDER BY id DESC LIMIT ${PALING_BANYAK}) t
      ORDER BY t.id DESC LIMIT ${PALING_BANYAK}
    ) r
    JOIN cabang c ON c.id = r.cabang_id
    JOIN pengguna u ON u.id = r.dibuat_oleh
    JOIN LATERAL (
      SELECT b.kelas, b.kelas = 'menunggu' AS menunggu, COALESCE(s.status::text = ANY(${tanpaJawaban}), false) AS tanpa
      FROM rekonsiliasi_baris b LEFT JOIN pengiriman s ON s.id = b.pengiriman_id WHERE b.rekonsiliasi_id = r.id
    ) b ON true
    GROUP BY r.id, r.jenis, c.nama, r.dari, r.sampai, u.nama, r.dibuat_pada
    ORDER BY r.id DESC`;
}
