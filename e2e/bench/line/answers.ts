import { db } from '#lib/db.ts';

/** When a filing was committed and when its answer was; ms since 1970, by the database's own record of commits. */
export interface Answered {
  readonly id: string;
  readonly filed: number;
  /** null where it is not accepted */
  readonly accepted: number | null;
}

/**
 * The times of these filings. Both are read off audit rows, which nothing changes after the transaction that wrote them; the database
 * must keep `track_commit_timestamp`.
 */
export function answersOf(pengajuanIds: readonly string[]): Promise<Answered[]> {
  return db().$queryRaw<Answered[]>`
    SELECT p.id, (extract(epoch FROM pg_xact_commit_timestamp(f.xmin)) * 1000)::float8 AS filed,
      (extract(epoch FROM pg_xact_commit_timestamp(t.xmin)) * 1000)::float8 AS accepted
    FROM pengajuan p
    JOIN audit f ON f.tindakan = 'ajukan_penjaminan' AND f.objek_jenis = 'pengajuan' AND f.objek_id = p.id::text
    LEFT JOIN penjaminan j ON j.pengajuan_id = p.id
    LEFT JOIN audit t ON t.tindakan = 'terima_penjaminan' AND t.objek_jenis = 'penjaminan' AND t.objek_id = j.id::text
    WHERE p.id = ANY(${[...pengajuanIds]}::uuid[]) ORDER BY f.id`;
}

/** ms from commit to answer of each; @throws where one has no answer */
export function waitsOf(answered: readonly Answered[]): number[] {
  return answered.map(({ id, filed, accepted }) => {
    if (accepted === null) throw new Error(`pengajuan ${id} tidak terjawab`);
    return accepted - filed;
  });
}
