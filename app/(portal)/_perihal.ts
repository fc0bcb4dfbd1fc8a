import type { Actor } from '#lib/auth/actor.ts';
import { type PerihalSurat, perihalSurat } from '#lib/covering/perihal-surat.ts';
import { perihalKlaim } from '#lib/klaim/perihal-klaim.ts';
import { perihalAngsuran } from '#lib/subrogasi/perihal-angsuran.ts';

/** What letters of any room are about, by the id of the record they speak of; only records of the actor's branches. */
export async function subjectsOf(
  actor: Actor,
  letters: readonly { readonly objek_jenis: string; readonly objek_id: string }[],
): Promise<ReadonlyMap<string, PerihalSurat>> {
  const all = await Promise.all([perihalSurat, perihalKlaim, perihalAngsuran].map((ask) => ask(actor, letters)));
  return new Map(all.flatMap((found) => [...found]));
}
