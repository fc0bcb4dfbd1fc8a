import { readActor } from '#lib/auth/read-actor.ts';
import { tanyaKembali, tanyakanUlang } from '#lib/covering/tanyakan-ulang.ts';
import { db, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { klaimTerbuka } from '#lib/klaim/klaim-terbuka.ts';
import { tanyakanTerjadwal } from '#lib/klaim/tanyakan-klaim.ts';
import { ALASAN_KEMBALI } from '#lib/koneksi/kembalikan-surat.ts';
import { describeError, log } from '#lib/log.ts';
import { purgeNotices } from '#lib/pemberitahuan/purge.ts';

/** Asked for at one look; the rest follow at the next, so that the batch lane is never flooded. */
const SEKALIGUS = 20;

/** All that happens by itself, as often as the table of intervals says. `run` does what is due, and nothing in between. */
export function createSchedule(): { readonly run: (now?: Date) => Promise<void> } {
  let looked = 0;
  let told = 0;
  let purged = 0;
  return {
    async run(now = new Date()) {
      if (now.getTime() - looked < interval('scheduleLook')) return;
      looked = now.getTime();
      if (now.getTime() - purged >= interval('noticePurge')) {
        purged = now.getTime();
        await purgeNotices(now);
      }
      await askTakenBack(now);
      const { yatim } = await askOpenClaims(now);
      if (yatim > 0 && yatim !== told) log.warn({ jumlah: yatim }, 'claims in whose branch nobody may ask are not asked about');
      told = yatim;
    },
  };
}

/**
 * Asks how claims stand whose decision is still owed, each as the person who filed it or who stands in for them, read afresh; never
 * two questions at once about one claim. `yatim`: claims in whose branch nobody is left who may ask.
 */
export async function askOpenClaims(now: Date = new Date()): Promise<{ ditanyakan: number; yatim: number }> {
  const { klaim, yatim } = await klaimTerbuka(db(), interval('claimAsk'), now, SEKALIGUS);
  let ditanyakan = 0;
  for (const { id, penanya } of klaim) {
    const surat = await transaction(async (tx) => {
      const actor = await readActor(tx, penanya);
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

/** Asks again, each as who asked first, read afresh, what was taken back for a change of the profile; gives how many were asked. */
export async function askTakenBack(now: Date = new Date()): Promise<number> {
  let ditanyakan = 0;
  for (const { penjaminanId, penanya } of await tanyaKembali(db(), ALASAN_KEMBALI, new Date(now.getTime() - interval('askTakenBack')))) {
    const surat = await transaction(async (tx) => {
      const actor = await readActor(tx, penanya);
      return actor && tanyakanUlang(tx, actor, penjaminanId);
    }).catch((error: unknown) => {
      log.error({ penjaminan: penjaminanId, galat: describeError(error) }, 'IJP not asked again');
      return null;
    });
    if (surat) ditanyakan += 1;
  }
  return ditanyakan;
}
