import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { Prisma } from '#prisma/client.ts';

/** What is looked for among the audit rows; days `yyyy-mm-dd`, `setelah` the last row of the page before. */
export interface AuditFilter {
  readonly dari?: string | undefined;
  readonly sampai?: string | undefined;
  /** id of a person */
  readonly pelaku?: string | undefined;
  readonly tindakan?: string | undefined;
  readonly setelah?: string | undefined;
}

/** One act: when, who, what, on which record, in which branch. What stood before and after stays sealed. */
export interface BarisAudit {
  readonly id: string;
  readonly waktu: Date;
  readonly pelaku: string;
  readonly tindakan: string;
  readonly ringkasan: string;
  readonly objekJenis: string;
  readonly objekId: string;
  readonly cabang: string | null;
}

const HALAMAN = 50;
/** Rows in which kinds of acts are looked for, the newest first. */
const DILIHAT = 20_000;

/** Rows of longer transactions stand among later ones, though never this far behind. */
const KELONGGARAN = 10_000;

/** The moment a day `yyyy-mm-dd` begins in Jakarta, so many days on. */
const midnight = (day: string, daysOn: number) => Prisma.sql`((${day}::date + ${daysOn}::int)::timestamp AT TIME ZONE 'Asia/Jakarta')`;

/** Ids grow with time: the first one of a day, or one behind the last; so a day of long ago is not looked for among all that came since. */
const firstSince = (day: string, daysOn: number) =>
  Prisma.sql`COALESCE((SELECT d.id FROM audit d WHERE d.waktu >= ${midnight(day, daysOn)} ORDER BY d.waktu LIMIT 1), 9000000000000000000)`;

/** Acts in the actor's branches and those of the installation itself, the newest first, a page at a time. */
export async function daftarAudit(actor: Actor, filter: AuditFilter): Promise<{ baris: BarisAudit[]; berikut: string | null }> {
  permit(actor, 'audit.lihat');
  const where = Prisma.join(
    [
      Prisma.sql`true`,
      ...(filter.setelah ? [Prisma.sql`a.id < ${BigInt(filter.setelah)}`] : []),
      ...(filter.dari
        ? [Prisma.sql`a.waktu >= ${midnight(filter.dari, 0)} AND a.id >= ${firstSince(filter.dari, 0)} - ${KELONGGARAN}`]
        : []),
      ...(filter.sampai
        ? [Prisma.sql`a.waktu < ${midnight(filter.sampai, 1)} AND a.id < ${firstSince(filter.sampai, 1)} + ${KELONGGARAN}`]
        : []),
      ...(filter.pelaku ? [Prisma.sql`a.pelaku_id = ${filter.pelaku}::uuid`] : []),
      ...(filter.tindakan ? [Prisma.sql`a.tindakan = ${filter.tindakan}`] : []),
    ],
    ' AND ',
  );
  const rows = await db().$queryRaw<BarisAudit[]>`
    SELECT r.id::text AS id, r.waktu, r.pelaku, r.tindakan, r.ringkasan, r.objek_jenis AS "objekJenis", r.objek_id AS "objekId", cb.nama AS cabang
    FROM (
      SELECT a.* FROM audit a WHERE (a.cabang_id IS NULL OR a.cabang_id = ANY(${[...actor.cabangIds]}::uuid[])) AND ${where}
      ORDER BY a.id DESC LIMIT ${HALAMAN + 1}
    ) r LEFT JOIN cabang cb ON cb.id = r.cabang_id
    ORDER BY r.id DESC LIMIT ${HALAMAN + 1}`;
  const baris = rows.slice(0, HALAMAN);
  return { baris, berikut: rows.length > HALAMAN ? (baris.at(-1)?.id ?? null) : null };
}

/** What the rows can be narrowed by: every person, and every kind of act of late. */
export async function pilihanAudit(actor: Actor): Promise<{ pelaku: { id: string; nama: string }[]; tindakan: string[] }> {
  permit(actor, 'audit.lihat');
  const [pelaku, tindakan] = await Promise.all([
    db().pengguna.findMany({ orderBy: { nama: 'asc' }, select: { id: true, nama: true } }),
    db().$queryRaw<{ tindakan: string }[]>`
      SELECT DISTINCT tindakan FROM (SELECT tindakan FROM audit ORDER BY id DESC LIMIT ${DILIHAT}) t ORDER BY tindakan`,
  ]);
  return { pelaku, tindakan: tindakan.map((row) => row.tindakan) };
}
