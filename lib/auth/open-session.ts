import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { rememberDevice } from './device.ts';
import { readActor } from './read-actor.ts';
import { firstStep, type TahapSesi } from './steps.ts';

/** Where a session is opened: network address, browser in words, and the secret the browser has from now on. */
export interface SessionPlace {
  readonly alamat: string;
  readonly perangkat: string;
  readonly rahasiaBaru: string;
}

/** Opens a session for a person whose password fitted, at the step they have to take first; null where they were suspended meanwhile. */
export async function openSession(
  tx: Tx,
  penggunaId: string,
  { alamat, perangkat, rahasiaBaru }: SessionPlace,
  now: Date = new Date(),
): Promise<{ sesiId: string; nama: string; tahap: TahapSesi } | null> {
  const actor = await readActor(tx, penggunaId, now);
  if (!actor) return null;
  const tahap = await firstStep(tx, actor);
  const { id: sesiId } = await tx.sesi.create({
    data: { pengguna_id: penggunaId, tahap, alamat, perangkat, dibuat_pada: now, terakhir_aktif: now },
  });
  if (tahap === 'penuh') {
    await rememberDevice(tx, { penggunaId, sesiId, secret: rahasiaBaru, perangkat }, now);
    await recordAudit(tx, actor, { tindakan: 'masuk', objek: ['sesi', sesiId], ringkasan: 'Masuk ke portal' });
  } else {
    await recordAudit(tx, actor, {
      tindakan: 'masuk_awal',
      objek: ['sesi', sesiId],
      ringkasan: 'Sandi cocok, langkah berikutnya menunggu',
    });
  }
  return { sesiId, nama: actor.nama, tahap };
}

/** Whether the person opened a whole session from this network (CIDR) lately. */
export async function wasHereBefore(tx: Tx, penggunaId: string, network: string, now: Date): Promise<boolean> {
  const since = new Date(now.getTime() - interval('addressKnown'));
  const [found] = await tx.$queryRaw<{ ada: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM sesi WHERE pengguna_id = ${penggunaId}::uuid AND tahap = 'penuh' AND dibuat_pada > ${since}
      AND alamat::inet <<= ${network}::cidr) AS ada`;
  return found?.ada ?? false;
}
