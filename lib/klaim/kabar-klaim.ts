import { type Actor, permit } from '#lib/auth/actor.ts';
import { veil } from '#lib/auth/mask.ts';
import { db } from '#lib/db.ts';
import type { Putusan } from './status.ts';

/** What is told in short of a claim: its debtor, the last decision, what was paid; amounts are decimal strings in rupiah. */
export interface KabarKlaim {
  readonly nama: string;
  readonly putusan: Putusan | null;
  readonly disetujui: string | null;
  readonly alasan: string | null;
  readonly dibayar: string | null;
}

/** Claims in short, by id; only of the actor's branches. */
export async function kabarKlaim(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, KabarKlaim>> {
  permit(actor, 'klaim.lihat');
  const rows = await db().klaim.findMany({
    where: { id: { in: [...ids] }, cabang_id: { in: [...actor.cabangIds] } },
    select: {
      id: true,
      nama_debitur: true,
      keputusan: { orderBy: { id: 'desc' }, take: 1 },
      pembayaran: { orderBy: { id: 'desc' }, take: 1 },
    },
  });
  return new Map(
    rows.map(({ id, nama_debitur, keputusan: [putus], pembayaran: [bayar] }) => [
      id,
      {
        nama: veil(actor, 'nama', nama_debitur),
        putusan: putus?.putusan ?? null,
        disetujui: putus?.nilai_persetujuan?.toFixed(2) ?? null,
        alasan: veil(actor, 'penuh', putus?.alasan_penolakan) ?? null,
        dibayar: bayar?.nilai.toFixed(2) ?? null,
      },
    ]),
  );
}
