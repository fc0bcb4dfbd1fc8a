import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { isId } from '#lib/id.ts';
import { unsealText } from '#lib/seal.ts';
import { type JenisPemberitahuan, jenisDari, type KelompokPemberitahuan } from './kinds.ts';
import { NOTICE_PURPOSE } from './notify.ts';

/** A notice as it was written; what it may say is decided by who reads it, when they read it. */
export interface Notice {
  readonly id: string;
  readonly jenis: JenisPemberitahuan;
  readonly objek: readonly [jenis: string, id: string];
  readonly isi: Readonly<Record<string, string>>;
  readonly dibuatPada: Date;
  readonly dibaca: boolean;
}

/** Which notices: `sebelum` is the id behind which the list goes on. */
export interface NoticeFilter {
  readonly baru?: boolean;
  readonly kelompok?: KelompokPemberitahuan | null;
  readonly sebelum?: string | null;
}

/** Counted no further than this. */
const DIHITUNG = 100;

/** How many notices this person has not read; stops at 100. */
export async function unreadNotices(actor: Actor): Promise<number> {
  const [row] = await db().$queryRaw<{ jumlah: number }[]>`
    SELECT count(*)::int AS jumlah FROM (
      SELECT 1 FROM pemberitahuan WHERE pengguna_id = ${actor.id}::uuid AND dibaca_pada IS NULL LIMIT ${DIHITUNG}) n`;
  return row?.jumlah ?? 0;
}

/** A person's own notices, newest first, at most `paling`; `lagi` is the id from which older ones are read, null at the end. */
export async function readNotices(
  actor: Actor,
  { baru = false, kelompok = null, sebelum = null }: NoticeFilter,
  paling: number,
): Promise<{ rows: Notice[]; lagi: string | null }> {
  const rows = await db().pemberitahuan.findMany({
    where: {
      pengguna_id: actor.id,
      ...(baru ? { dibaca_pada: null } : {}),
      ...(kelompok ? { jenis: { in: jenisDari(kelompok) } } : {}),
      ...(isId(sebelum) ? { id: { lt: sebelum } } : {}),
    },
    orderBy: { id: 'desc' },
    take: paling + 1,
  });
  const shown = rows.slice(0, paling).map(({ id, jenis, objek_jenis, objek_id, isi, dibuat_pada, dibaca_pada }) => ({
    id,
    jenis: jenis as JenisPemberitahuan,
    objek: [objek_jenis, objek_id] as const,
    isi: isi ? (JSON.parse(unsealText(isi, NOTICE_PURPOSE)) as Record<string, string>) : {},
    dibuatPada: dibuat_pada,
    dibaca: dibaca_pada !== null,
  }));
  return { rows: shown, lagi: rows.length > paling ? (shown.at(-1)?.id ?? null) : null };
}
