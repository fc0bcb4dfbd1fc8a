import { type Actor, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/**
 * SQL: since when the outcome of letter `alias` is unknown. The first attempt that ended so counts: one that is sent again because that
 * is proven safe, and ends unknown again, is no younger for it.
 */
export function sqlUnknownSince(alias: string): string {
  return `LEAST(${alias}.status_sejak, (SELECT min(t.selesai) FROM percobaan t WHERE t.pengiriman_id = ${alias}.id AND t.hasil = 'belum_pasti'))`;
}

/** How many letters of the actor's branches have an unknown outcome, and how the oldest stands. */
export interface UnknownLetters {
  readonly jumlah: number;
  readonly sejak: Date;
  /** milliseconds until the oldest is late (`unknownLate`); 0 once it is */
  readonly telatDalam: number;
}

/** The letters of the actor's branches whose outcome is unknown; null where there is none. */
export async function oldestUnknown(actor: Actor, now: Date = new Date()): Promise<UnknownLetters | null> {
  permit(actor, 'pengiriman.lihat');
  const [row] = await db().$queryRawUnsafe<{ jumlah: number; sejak: Date | null }[]>(
    `SELECT count(*)::int AS jumlah, min(${sqlUnknownSince('p')}) AS sejak FROM pengiriman p
     WHERE p.cabang_id = ANY($1::uuid[]) AND p.status <> 'berhasil' AND p.status = 'belum_pasti'`,
    actor.cabangIds,
  );
  if (!row?.sejak) return null;
  return { jumlah: row.jumlah, sejak: row.sejak, telatDalam: lateIn(row.sejak, now) };
}

/** Milliseconds until an outcome that is unknown since a moment is late; 0 once it is. */
export function lateIn(sejak: Date, now: Date = new Date()): number {
  return Math.max(0, sejak.getTime() + interval('unknownLate') - now.getTime());
}
