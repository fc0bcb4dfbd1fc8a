import { recordAudit } from '#lib/audit/record.ts';
import { db, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';
import type { Actor } from './actor.ts';

/** A browser that knows its person. */
export interface PerangkatDikenal {
  readonly id: string;
  readonly perangkat: string;
  readonly sejak: Date;
  readonly terakhir: Date;
}

/** One's own known browsers, the last used first. */
export async function daftarPerangkat(actor: Actor, now: Date = new Date()): Promise<PerangkatDikenal[]> {
  const rows = await db().perangkat_dikenal.findMany({
    where: { pengguna_id: actor.id, dicabut_pada: null, terakhir: { gt: new Date(now.getTime() - interval('deviceKnown')) } },
    orderBy: [{ terakhir: 'desc' }, { id: 'asc' }],
  });
  return rows.map(({ id, perangkat, dibuat_pada, terakhir }) => ({ id, perangkat, sejak: dibuat_pada, terakhir }));
}

/** Forgets one of one's own browsers: it counts as a strange one until its person has come in there again. @throws Refusal for any other */
export function lupakanPerangkat(actor: Actor, { id }: { readonly id: string }, now: Date = new Date()): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const { count } = await tx.perangkat_dikenal.updateMany({
      where: { id, pengguna_id: actor.id, dicabut_pada: null },
      data: { dicabut_pada: now },
    });
    if (count === 0) throw new Refusal('Peramban ini sudah tidak dikenal. Muat ulang halaman.');
    await recordAudit(tx, actor, {
      tindakan: 'lupakan_perangkat',
      objek: ['perangkat_dikenal', id],
      ringkasan: 'Melupakan peramban yang dikenal',
    });
    return { id };
  });
}
