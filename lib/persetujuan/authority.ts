import { type Actor, may } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';

/** By whose authority a decision is made: one's own (`atasNama` null), or that of somebody who delegated it. */
export interface Authority {
  readonly penggunaId: string;
  readonly atasNama: string | null;
}

interface Subject {
  readonly cabangId: string | null;
  readonly dibuatOleh: string;
  /** who made the letters that these correct: they are makers as well */
  readonly jugaPembuat?: readonly string[];
}

/** Every authority by which this person may decide on a thing of this branch and its makers; own authority first. Empty: none. */
export function authoritiesOver(actor: Actor, { cabangId, dibuatOleh, jugaPembuat = [] }: Subject): Authority[] {
  const makers = [dibuatOleh, ...jugaPembuat];
  if (makers.includes(actor.id)) return [];
  const reach = (cabangIds: readonly string[]) => cabangId !== null && cabangIds.includes(cabangId);
  const own = may(actor, 'persetujuan.putuskan') && reach(actor.cabangIds) ? [{ penggunaId: actor.id, atasNama: null }] : [];
  // A maker who delegated is not checked by that very delegation.
  const delegated = actor.wewenang
    .filter((row) => reach(row.cabangIds) && !makers.includes(row.dariId))
    .map(({ dariId }) => ({ penggunaId: dariId, atasNama: dariId }));
  return [...own, ...delegated];
}

/** Up to how much people may decide: asked by person and operation, a decimal string in rupiah, or null without a limit. */
export type Limits = (penggunaId: string, operasi: string) => string | null;

/** Reads the limits of these people at once. */
export async function limitsOf(tx: Tx, people: readonly string[]): Promise<Limits> {
  const rows = await tx.batas_persetujuan.findMany({ where: { pengguna_id: { in: [...new Set(people)] } } });
  return (penggunaId, operasi) => {
    const mine = rows.filter((row) => row.pengguna_id === penggunaId);
    const row = mine.find((one) => one.operasi === operasi) ?? mine.find((one) => one.operasi === '*');
    return row?.batas.toFixed(2) ?? null;
  };
}

/** Whether a limit covers an amount; what moves no money needs no limit. */
export function covers(limit: string | null, nilai: string | null): boolean {
  return limit === null || nilai === null || toSen(nilai) <= toSen(limit);
}

/** The sentence for an amount above the highest of these limits. */
export function overLimit(nilai: string | null, limits: readonly string[]): string {
  const highest = limits.reduce((most, one) => (toSen(one) > toSen(most) ? one : most), '0.00');
  return `Nilainya ${formatRupiah(nilai ?? '0')}, di atas batas wewenang Anda ${formatRupiah(highest)}. Mintalah pemutus dengan batas lebih tinggi.`;
}

/** The first authority whose limit covers the amount. @throws Refusal naming the highest limit where none does */
export async function authorityFor(
  tx: Tx,
  authorities: readonly Authority[],
  { operasi, nilai }: { readonly operasi: string; readonly nilai: string | null },
): Promise<Authority> {
  const limitOf = await limitsOf(
    tx,
    authorities.map((row) => row.penggunaId),
  );
  const found = authorities.find((row) => covers(limitOf(row.penggunaId, operasi), nilai));
  if (found) return found;
  throw new Refusal(
    overLimit(
      nilai,
      authorities.map((row) => limitOf(row.penggunaId, operasi) ?? '0'),
    ),
  );
}
