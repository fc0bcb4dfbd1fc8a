import { recordAudit } from '#lib/audit/record.ts';
import { db, type Tx, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Actor } from './actor.ts';
import { readActor } from './read-actor.ts';
import type { SessionEnds } from './session-clock.ts';
import type { Pending, TahapSesi } from './steps.ts';

/** Why a session was ended by somebody. */
export type SebabAkhir =
  | 'keluar'
  | 'diakhiri'
  | 'diakhiri admin'
  | 'ditangguhkan'
  | 'akun diubah'
  | 'dipindah'
  | 'sandi diganti'
  | 'kode masuk dilepas'
  | 'dipulihkan dari konsol';

/** Who ended a session (null: the portal), and why. */
export interface Ending {
  readonly oleh: string | null;
  readonly sebab: SebabAkhir;
}

interface Lapse {
  readonly tahap: TahapSesi;
  readonly dibuat_pada: Date;
  readonly terakhir_aktif: Date;
}

/** The person behind a whole session that still lives: not ended, idle nor too old, the person not suspended. Null otherwise. Asking moves no clock. */
export async function actorOfSession(sesiId: string, now: Date = new Date()): Promise<Actor | null> {
  const sesi = await liveSession(sesiId, now);
  return sesi?.tahap === 'penuh' ? readActor(db(), sesi.pengguna_id, now) : null;
}

/** A session that waits at a step between the password and the portal; null where there is none. */
export async function pendingOf(sesiId: string, now: Date = new Date()): Promise<Pending | null> {
  const sesi = await liveSession(sesiId, now);
  return sesi && sesi.tahap !== 'penuh' ? { sesiId: sesi.id, penggunaId: sesi.pengguna_id, tahap: sesi.tahap } : null;
}

/** When a whole session that still lives ends by itself; null where it does not live. */
export async function sessionEnds(sesiId: string, now: Date = new Date()): Promise<SessionEnds | null> {
  const sesi = await liveSession(sesiId, now);
  return sesi?.tahap === 'penuh' ? endsOf(sesi, now) : null;
}

/** Notes a key or a click of a person: the idle clock of a living session begins anew, and nothing else moves it. Answers its ends; null where it does not live. */
export async function noteActivity(sesiId: string, now: Date = new Date()): Promise<SessionEnds | null> {
  if (!(await sessionEnds(sesiId, now))) return null;
  await db().sesi.updateMany({
    where: { id: sesiId, diakhiri_pada: null, terakhir_aktif: { lt: now } },
    data: { terakhir_aktif: now },
  });
  return sessionEnds(sesiId, now);
}

/** Ends one session at once, wherever it is open; whether there was one to end. Its stream hears it, its next request finds no actor. */
export async function endSession(tx: Tx, sesiId: string, { oleh, sebab }: Ending, now: Date = new Date()): Promise<boolean> {
  const { count } = await tx.sesi.updateMany({
    where: { id: sesiId, diakhiri_pada: null },
    data: { diakhiri_pada: now, diakhiri_oleh: oleh, sebab_akhir: sebab },
  });
  return count === 1;
}

/**
 * Ends every session of a person in the transaction of what makes them end (suspended, moved, other roles, another password),
 * but for `kecuali`. Answers how many there were.
 */
export async function endSessionsOf(
  tx: Tx,
  penggunaId: string,
  { oleh, sebab, kecuali = null }: Ending & { readonly kecuali?: string | null },
  now: Date = new Date(),
): Promise<number> {
  const { count } = await tx.sesi.updateMany({
    where: { pengguna_id: penggunaId, diakhiri_pada: null, ...(kecuali ? { id: { not: kecuali } } : {}) },
    data: { diakhiri_pada: now, diakhiri_oleh: oleh, sebab_akhir: sebab },
  });
  return count;
}

/** Signs out: ends the session a person is in, also one that waits at a step. */
export function signOut(sesiId: string): Promise<void> {
  return transaction(async (tx) => {
    const sesi = await tx.sesi.findFirst({ where: { id: sesiId, diakhiri_pada: null }, include: { pengguna: true } });
    if (!sesi || !(await endSession(tx, sesiId, { oleh: sesi.pengguna_id, sebab: 'keluar' }))) return;
    await recordAudit(tx, sesi.pengguna, { tindakan: 'keluar', objek: ['sesi', sesiId], ringkasan: 'Keluar dari portal' });
  });
}

/** Why a session lives no more, for who still holds it; null where it lives or never was. */
export async function whyEnded(sesiId: string, now: Date = new Date()): Promise<SebabAkhir | 'diam' | 'umur' | null> {
  const sesi = await db().sesi.findUnique({ where: { id: sesiId } });
  if (!sesi) return null;
  return sesi.diakhiri_pada ? ((sesi.sebab_akhir ?? 'diakhiri') as SebabAkhir) : lapsedBecause(sesi, now);
}

async function liveSession(sesiId: string, now: Date) {
  const sesi = await db().sesi.findFirst({ where: { id: sesiId, diakhiri_pada: null } });
  return sesi && lapsedBecause(sesi, now) === null ? sesi : null;
}

function lapsedBecause(sesi: Lapse, now: Date): 'diam' | 'umur' | null {
  if (sesi.tahap !== 'penuh') return now.getTime() - sesi.dibuat_pada.getTime() > interval('sessionPending') ? 'umur' : null;
  const { diamSampai, umurSampai } = endsOf(sesi, now);
  if (now.getTime() > umurSampai) return 'umur';
  return now.getTime() > diamSampai ? 'diam' : null;
}

function endsOf({ dibuat_pada, terakhir_aktif }: Lapse, now: Date): SessionEnds {
  return {
    sekarang: now.getTime(),
    diamSampai: terakhir_aktif.getTime() + interval('sessionIdle'),
    umurSampai: dibuat_pada.getTime() + interval('sessionAbsolute'),
  };
}
