import type { Actor } from '#lib/auth/actor.ts';
import { db, type Tx } from '#lib/db.ts';
import { newId } from '#lib/id.ts';
import { seal, unsealText } from '#lib/seal.ts';

export interface Draf {
  readonly id: string;
  readonly revisi: number;
  readonly isi: Readonly<Record<string, string>>;
  readonly diperbaruiPada: Date;
}

const PURPOSE = 'draf';

/**
 * Keeps what a person has typed so far, sealed. The id (a UUID) is chosen by whoever begins the draft, so that a first save that
 * arrives twice is one draft. Null where the id is another person's.
 */
export async function tulisDraf(
  actor: Actor,
  jenis: string,
  id: string,
  isi: Record<string, string>,
): Promise<{ id: string; revisi: number } | null> {
  const sealed = seal(JSON.stringify(isi), PURPOSE);
  const made = await db().draf.createMany({ data: { id, pengguna_id: actor.id, jenis, isi: sealed }, skipDuplicates: true });
  if (made.count === 1) return { id, revisi: 1 };
  const [kept] = await db().draf.updateManyAndReturn({
    where: { id, pengguna_id: actor.id, jenis },
    data: { isi: sealed, revisi: { increment: 1 }, diperbarui_pada: new Date() },
  });
  return kept ? { id, revisi: kept.revisi } : null;
}

/** Lays a draft on a person's desk, in the caller's transaction: what comes back to them from elsewhere. Gives its id. */
export async function titipDraf(tx: Tx, penggunaId: string, jenis: string, isi: Record<string, string>): Promise<string> {
  const id = newId();
  await tx.draf.create({ data: { id, pengguna_id: penggunaId, jenis, isi: seal(JSON.stringify(isi), PURPOSE) } });
  return id;
}

/** A person's own draft, or null. */
export async function bacaDraf(actor: Actor, jenis: string, id: string): Promise<Draf | null> {
  const row = await db().draf.findFirst({ where: { id, pengguna_id: actor.id, jenis } });
  return row && open(row);
}

/** A person's drafts of a kind, the latest first, at most 20. */
export async function daftarDraf(actor: Actor, jenis: string): Promise<Draf[]> {
  const rows = await db().draf.findMany({ where: { pengguna_id: actor.id, jenis }, orderBy: { diperbarui_pada: 'desc' }, take: 20 });
  return rows.map(open);
}

/** Throws a person's own draft away. */
export async function hapusDraf(actor: Actor, jenis: string, id: string): Promise<void> {
  await db().draf.deleteMany({ where: { id, pengguna_id: actor.id, jenis } });
}

function open(row: { id: string; revisi: number; isi: Uint8Array; diperbarui_pada: Date }): Draf {
  return { id: row.id, revisi: row.revisi, isi: JSON.parse(unsealText(row.isi, PURPOSE)), diperbaruiPada: row.diperbarui_pada };
}
