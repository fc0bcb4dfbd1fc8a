import { type Actor, permit } from '#lib/auth/actor.ts';
import type { Condition, ListFilter } from '#lib/daftar/definition.ts';
import { db } from '#lib/db.ts';
import { sqlUnknownSince } from './oldest-unknown.ts';
import type { Mark } from './status.ts';

/** How a letter that is not done stands, as the desk counts it. */
export type Standing = 'belum_pasti' | 'tertahan' | 'ditolak' | 'menunggu_persetujuan' | 'menunggu' | 'dikirim';

interface StandingRow {
  readonly label: string;
  readonly mark: Mark;
  /** SQL on letter `s`, without values */
  readonly where: string;
  /** SQL: since when it stands so */
  readonly sejak: string;
}

/** A refused letter that nobody corrected is told for this many days; afterwards it is found in the list. */
export const HARI_DITOLAK = 60;

/**
 * A letter is corrected by one that says so, or, of what is filed once for an account, by any later one about it: a person who
 * filed anew without naming the old one has corrected it too.
 */
const DITOLAK = `s.efek AND s.status IN ('ditolak', 'terbukti_tidak_ada') AND s.selesai_pada > now() - ${HARI_DITOLAK} * interval '1 day'
  AND NOT EXISTS (SELECT 1 FROM pengiriman k WHERE k.koreksi_dari_id = s.id)
  AND NOT (s.operasi IN ('penjaminanBaru', 'penjaminanSpr', 'requestKlaim') AND EXISTS (
    SELECT 1 FROM pengiriman k WHERE k.no_rekening = s.no_rekening AND k.operasi = s.operasi AND k.nomor > s.nomor AND k.cabang_id = s.cabang_id))`;

/** What of the letters is not done, what is most at risk first. Summary and list filter read this table. */
export const standings: Record<Standing, StandingRow> = {
  belum_pasti: { label: 'Belum pasti', mark: 'tanya', where: "s.status = 'belum_pasti'", sejak: sqlUnknownSince('s') },
  tertahan: { label: 'Tertahan', mark: 'tunggu', where: "s.status = 'tertahan'", sejak: 's.status_sejak' },
  ditolak: { label: 'Perlu diperbaiki', mark: 'gagal', where: DITOLAK, sejak: 's.status_sejak' },
  menunggu_persetujuan: {
    label: 'Menunggu persetujuan',
    mark: 'tunggu',
    where: "s.status = 'menunggu_persetujuan'",
    sejak: 's.status_sejak',
  },
  menunggu: { label: 'Menunggu dikirim', mark: 'jalan', where: "s.status IN ('siap', 'belum_terkirim')", sejak: 's.dibuat_pada' },
  dikirim: { label: 'Sedang dikirim', mark: 'jalan', where: "s.status = 'dikirim'", sejak: 's.status_sejak' },
};

export const allStandings = Object.keys(standings) as Standing[];

/** How many letters stand so, and since when the oldest does; null where none does. */
export interface StandingCount {
  readonly standing: Standing;
  /** counted up to 10.000 */
  readonly jumlah: number;
  readonly sejak: Date | null;
}

/** Counted no further than this. */
const DIHITUNG = 10_000;

/** What of the letters of the actor's branches waits, runs, is held, refused or unknown, by the partial index `pengiriman_terbuka`. */
export async function standingCounts(actor: Actor): Promise<StandingCount[]> {
  permit(actor, 'pengiriman.lihat');
  const parts = allStandings.map(
    (standing) => `SELECT '${standing}' AS standing, count(*)::int AS jumlah, min(n.sejak) AS sejak FROM (
      SELECT ${standings[standing].sejak} AS sejak FROM pengiriman s
      WHERE s.cabang_id = ANY($1::uuid[]) AND s.status <> 'berhasil' AND ${standings[standing].where} LIMIT ${DIHITUNG}) n`,
  );
  const rows = await db().$queryRawUnsafe<StandingCount[]>(parts.join(' UNION ALL '), actor.cabangIds);
  return allStandings.flatMap((standing) => rows.find((row) => row.standing === standing) ?? []);
}

function whereStanding(kode: string): Condition | null {
  if (!(allStandings as string[]).includes(kode)) return null;
  const { where } = standings[kode as Standing];
  return {
    sql: `(${where})`,
    values: [],
    narrow: { sql: `SELECT s.id FROM pengiriman s WHERE s.status <> 'berhasil' AND ${where}`, values: [] },
  };
}

/** The list's letters that stand so. */
export const standingFilter: ListFilter = {
  key: 'keadaan',
  label: 'Keadaan',
  kind: 'choice',
  personal: false,
  options: allStandings.map((kode) => ({ kode, label: standings[kode].label })),
  where: whereStanding,
};
