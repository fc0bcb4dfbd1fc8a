import { randomUUID } from 'node:crypto';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { contohIsian } from '#lib/worker/test-samples.ts';
import type { World } from '../world.ts';

/** Files so many drafts together, as one batch; all are acknowledged. Gives their letters in order. */
export async function fileBatch({ people: { staf }, acknowledged }: World, count: number): Promise<string[]> {
  const drafIds: string[] = [];
  for (let at = 0; at < count; at++) {
    const drafId = randomUUID();
    const nomor = `K${drafId.slice(0, 8).toUpperCase()}`;
    await tulisDraf(staf, 'pengajuan', drafId, contohIsian(nomor) as Record<string, string>);
    drafIds.push(drafId);
  }
  const { id } = await ajukanKelompok(staf, { kunci: randomUUID(), drafIds });
  const letters = await db().pengiriman.findMany({ where: { kelompok_id: id }, orderBy: { urutan: 'asc' } });
  if (letters.length !== count) throw new Error(`a batch of ${count} has ${letters.length} letters`);
  acknowledged.push(...letters.map((letter) => letter.objek_id));
  return letters.map((letter) => letter.id);
}
