import { readActor } from '#lib/auth/read-actor.ts';
import { db, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { klaimTerbuka } from '#lib/klaim/klaim-terbuka.ts';
import { tanyakanTerjadwal } from '#lib/klaim/tanyakan-klaim.ts';
import { describeError, log } from '#lib/log.ts';

/** Asked for at one look; the rest follow at the next, so that the batch lane is never flooded. */
const SEKALIGUS = 20;

/** All that happens by itself, as often as the table of intervals says. `run` does what is due, and nothing in between. */
export function createSchedule(): { readonly run: (now?: Date) => Promise<void> } {
  let looked = 0;
  let told = 0;
  return {
    async run(now = new Date()) {
      if (now.getTime() - looked < interval('scheduleLook')) return;
      looked = now.getTime();
      const { yatim } = await askOpenClaims(now);
      if (yatim > 0 && yatim !== told) log.warn({ jumlah: yatim }, 'claims whose maker may not ask any more are not asked about');
      told = yatim;
    },
  };
}

/**
 * Asks how claims stand whose decision is still owed, each as the person who filed it, read afresh; never two questions at once
 * about one claim. `yatim`: claims nobody may ask about by itself, because their maker is suspended or has moved.
 */
export async function askOpenClaims(now: Date = new Date()): Promise<{ ditanyakan: number; yatim: number }> {
  const { klaim, yatim } = await klaimTerbuka(db(), interval('claimAsk'), now, SEKALIGUS);
  let ditanyakan = 0;
  for (const { id, dibuat_oleh } of klaim) {
    const surat = await transaction(async (tx) => {
      const actor = await readActor(tx, dibuat_oleh);
      return actor && tanyakanTerjadwal(tx, actor, id);
    }).catch((error: unknown) => {
      // One claim that cannot be asked about keeps nobody else's waiting.
      log.error({ klaim: id, galat: describeError(error) }, 'claim not asked about');
      return null;
    });
    if (surat) ditanyakan += 1;
  }
  return { ditanyakan, yatim };
}
