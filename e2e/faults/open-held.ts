import { randomUUID } from 'node:crypto';
import { db } from '#lib/db.ts';
import { bukaJalur } from '#lib/pengiriman/buka-jalur.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import type { World } from './world.ts';

/** People let go on what waits for them: lanes and operations that stopped, and letters that are held one by one. */
export async function openHeld({ people: { admin, supervisor } }: World): Promise<void> {
  const own = ['jalur:', 'operasi:'].map((lingkup) => ({ lingkup: { startsWith: lingkup } }));
  for (const { lingkup } of await db().jeda_jalur.findMany({ where: { OR: own, sampai: { gt: new Date() } } }))
    await bukaJalur(admin, { kunci: randomUUID(), lingkup });
  const held = await db().pengiriman.findMany({ where: { status: 'tertahan', coba_lagi_pada: null }, select: { id: true } });
  for (const { id } of held) await releaseLetter(supervisor, { kunci: randomUUID(), pengirimanId: id });
}
