import { type Actor, permit } from '#lib/auth/actor.ts';
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
  permit(actor, 'draf.tulis');
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
  permit(actor, 'draf.tulis');
  const row = await db().draf.findFirst({ where: { id, pengguna_id: actor.id, jenis } });
  return row && open(row);
}

/** A person's drafts of a kind, the latest first, at most `paling`. */
export async function daftarDraf(actor: Actor, jenis: string, paling = 20): Promise<Draf[]> {
  permit(actor, 'draf.tulis');
  const rows = await db().draf.findMany({ where: { pengguna_id: actor.id, jenis }, orderBy: { diperbarui_pada: 'desc' }, take: paling });
  return rows.map(open);
}

/** Takes a person's own drafts for the caller's transaction, in the order asked for; those that are gone meanwhile are left out. */
export async function ambilDraf(tx: Tx, actor: Actor, jenis: string, ids: readonly string[]): Promise<Draf[]> {
  permit(actor, 'draf.tulis');
  await tx.$queryRaw`SELECT id FROM draf WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.draf.findMany({ where: { id: { in: [...ids] }, pengguna_id: actor.id, jenis } });
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(open));
}

/** Throws a person's own draft away. */
export async function hapusDraf(actor: Actor, jenis: string, id: string): Promise<void> {
  permit(actor, 'draf.tulis');
  await db().draf.deleteMany({ where: { id, pengguna_id: actor.id, jenis } });
}

function open(row: { id: string; revisi: number; isi: Uint8Array; diperbarui_pada: Date }): Draf {
  return { id: row.id, revisi: row.revisi, isi: JSON.parse(unsealText(row.isi, PURPOSE)), diperbaruiPada: row.diperbarui_pada };
}
