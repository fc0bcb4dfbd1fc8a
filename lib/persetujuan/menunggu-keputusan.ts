import { type Actor, may } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { jumlahkan } from '#lib/rupiah.ts';
import type { Prisma } from '#prisma/client.ts';
import { activeAdmins, consentBar } from './consent.ts';
import { approvalsSeen } from './decide-approval.ts';
import { bacaPermintaan, denganCabang, type Permintaan } from './permintaan.ts';

const LIMIT = 100;

/** What waits: `jumlah` counts all, `permintaan` has the oldest hundred, `nilai` their sum (rupiah, decimal string). */
export interface Kotak {
  readonly jumlah: number;
  readonly nilai: string;
  readonly permintaan: readonly Permintaan[];
}

const kosong: Kotak = { jumlah: 0, nilai: '0.00', permintaan: [] };

/** Everything this person may decide, by role or delegation, oldest first: letters, batches, moves of branch, rules. Nobody's own. */
export async function menungguKeputusan(actor: Actor): Promise<Kotak> {
  const bagian: Prisma.persetujuanWhereInput[] = actor.wewenang.map((row) => ({
    cabang_id: { in: [...row.cabangIds] },
    dibuat_oleh: { not: row.dariId },
  }));
  if (may(actor, 'persetujuan.putuskan')) bagian.push({ cabang_id: { in: [...actor.cabangIds] } });
  if (await consents(actor)) bagian.push({ jenis: 'aturan', aturan: { OR: [{ pengguna_id: null }, { pengguna_id: { not: actor.id } }] } });
  return bagian.length === 0 ? kosong : kotak(actor, { OR: bagian, dibuat_oleh: { not: actor.id } });
}

/** What this person made and somebody else must decide, oldest first. */
export function milikSaya(actor: Actor): Promise<Kotak> {
  return kotak(actor, { dibuat_oleh: actor.id });
}

async function kotak(actor: Actor, where: Prisma.persetujuanWhereInput): Promise<Kotak> {
  const menunggu: Prisma.persetujuanWhereInput = { AND: [where, approvalsSeen(actor), { status: 'menunggu' }] };
  const [jumlah, rows] = await Promise.all([
    db().persetujuan.count({ where: menunggu }),
    db().persetujuan.findMany({ where: menunggu, orderBy: [{ dibuat_pada: 'asc' }, { id: 'asc' }], take: LIMIT, include: denganCabang }),
  ]);
  const permintaan = await bacaPermintaan(actor, rows);
  return { jumlah, nilai: jumlahkan(permintaan.map((row) => row.nilai)), permintaan };
}

/** Whether there can be proposals of rules that this person may consent to. */
async function consents(actor: Actor): Promise<boolean> {
  if (!may(actor, 'aturan.setujui')) return false;
  return consentBar(actor, await activeAdmins(db()), { dibuatOleh: '', tentangId: null }) === null;
}
