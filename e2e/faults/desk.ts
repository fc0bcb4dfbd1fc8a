import { randomUUID } from 'node:crypto';
import { db } from '#lib/db.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { isFiling } from '#lib/pengiriman/status.ts';
import { isOf } from './check-ledger.ts';
import { openHeld } from './open-held.ts';
import { untilQuiet } from './quiet.ts';
import type { Effect } from './sandbox.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** What the drain found: letters that came to rest by themselves as unknown, and how many two people then settled. */
export interface Drained {
  readonly settled: number;
}

interface Unknown {
  readonly id: string;
  readonly operasi: string;
  readonly partner_reference_id: string | null;
  readonly isi_sha256: string;
}

const unknownLetters = (): Promise<Unknown[]> =>
  db().pengiriman.findMany({
    where: { status: 'belum_pasti' },
    select: { id: true, operasi: true, partner_reference_id: true, isi_sha256: true },
  });

const effectOf = (effects: readonly Effect[], { id, operasi, partner_reference_id: reference, isi_sha256: sha256 }: Unknown) =>
  effects.find(isOf({ id, operasi, reference, sha256, efek: true, status: '', objekId: '', sertifikat: null }));

/**
 * Lets all come to rest: workers run until nothing moves by itself (a claim that is there is found by asking, an operation proven
 * safe is sent again), then two people settle what is unknown by the counterpart's own ledger. Rejects with what would not rest.
 */
export async function drain(world: World, proven: readonly string[] = []): Promise<Drained> {
  const open = () => openHeld(world);
  await untilQuiet(120_000, open);
  await until('claims that are there are found, and what is proven safe is sent again', 60_000, async () => {
    const effects = world.counterpart.effects();
    const still = (await unknownLetters()).filter(
      (letter) => proven.includes(letter.operasi) || (letter.operasi === 'requestKlaim' && effectOf(effects, letter)),
    );
    if (still.length > 0) throw new Error(still.map(({ id, operasi }) => `${operasi} ${id}`).join(', '));
    return true;
  });
  const unknown = await settleUnknown(world);
  await until('what two people settled is booked', 60_000, async () => (await unknownLetters()).length === 0);
  await untilQuiet(120_000, open);
  return { settled: unknown.length };
}

/** Two people settle every unknown letter as the counterpart's ledger has it now. Gives those letters. */
export async function settleUnknown(world: World): Promise<readonly Unknown[]> {
  const unknown = await unknownLetters();
  for (const letter of unknown)
    await settle(world, letter, effectOf(world.counterpart.effects(), letter)).catch((error) => unlessCertain(letter, error));
  return unknown;
}

/** The answer of a worker that was frozen may still come while two people confer. */
async function unlessCertain({ id }: Unknown, error: unknown): Promise<void> {
  const { status } = await db().pengiriman.findUniqueOrThrow({ where: { id } });
  if (status === 'belum_pasti') throw error;
}

/** One proposes what the ledger says, another agrees. */
async function settle({ people: { staf, supervisor } }: World, { id, operasi }: Unknown, effect: Effect | undefined): Promise<void> {
  const sertifikat = effect && isFiling(operasi) ? effect.hasil : null;
  const usul = {
    pengirimanId: id,
    usul: effect ? ('diterima' as const) : ('tidak_ada' as const),
    noSertifikat: String(sertifikat?.no_sertifikat ?? ''),
    tanggalSertifikat: String(sertifikat?.tanggal_sertifikat ?? ''),
    catatan: 'Dibaca pada buku besar penjamin',
  };
  const { id: penyelesaianId } = await proposeSettlement(staf, { kunci: randomUUID(), ...usul });
  await decideSettlement(supervisor, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' });
}
