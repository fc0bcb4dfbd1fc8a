import type { Tx } from '#lib/db.ts';
import { type Actor, mintActor } from './actor.ts';

/** Reads a person afresh as an actor; null where they are gone or suspended. */
export async function readActor(tx: Tx, penggunaId: string): Promise<Actor | null> {
  const person = await tx.pengguna.findUnique({ where: { id: penggunaId }, include: { cakupan: true } });
  if (!person || person.ditangguhkan_pada) return null;
  const cabangIds = [...new Set([person.cabang_id, ...person.cakupan.map((row) => row.cabang_id)])];
  return mintActor({ id: person.id, nama: person.nama, peran: person.peran, cabangId: person.cabang_id, cabangIds });
}
