import { recordAudit } from '#lib/audit/record.ts';
import { db, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Actor } from './actor.ts';
import { passwordFits } from './password.ts';
import { readActor } from './read-actor.ts';

/** Checks name and password and opens a session. Returns its id and the person, or null: same words, same time for an unknown name. */
export async function openSession(namaPengguna: string, password: string): Promise<{ sesiId: string; nama: string } | null> {
  const person = await db().pengguna.findUnique({ where: { nama_pengguna: namaPengguna.trim().toLowerCase() } });
  if (!(await passwordFits(person?.sandi_hash ?? null, password)) || !person || person.ditangguhkan_pada) return null;
  return transaction(async (tx) => {
    const sesi = await tx.sesi.create({ data: { pengguna_id: person.id } });
    const actor = await readActor(tx, person.id);
    if (!actor) return null;
    await recordAudit(tx, actor, { tindakan: 'masuk', objek: ['sesi', sesi.id], ringkasan: 'Masuk ke portal' });
    return { sesiId: sesi.id, nama: person.nama };
  });
}

/**
 * The person behind a session that still lives: not ended, idle nor too old, the person not suspended. Null otherwise.
 * `active` says that a person's own click or page asked (not a stream), and moves the idle clock.
 */
export async function actorOfSession(sesiId: string, active: boolean, now: Date = new Date()): Promise<Actor | null> {
  const sesi = await db().sesi.findUnique({ where: { id: sesiId } });
  if (!sesi || sesi.diakhiri_pada) return null;
  if (now.getTime() - sesi.terakhir_aktif.getTime() > interval('sessionIdle')) return null;
  if (now.getTime() - sesi.dibuat_pada.getTime() > interval('sessionAbsolute')) return null;
  if (active && now.getTime() - sesi.terakhir_aktif.getTime() > interval('activityNote')) {
    await db().sesi.update({ where: { id: sesiId }, data: { terakhir_aktif: now } });
  }
  return readActor(db(), sesi.pengguna_id);
}

/** Ends a session at once, wherever it is open. */
export async function endSession(sesiId: string): Promise<void> {
  await db().sesi.updateMany({ where: { id: sesiId, diakhiri_pada: null }, data: { diakhiri_pada: new Date() } });
}
