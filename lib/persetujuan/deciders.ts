import type { Tx } from '#lib/db.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';

/**
 * Ids of everybody who could decide now on a thing of this branch and maker: checkers who see the branch, and those to whom one of
 * them, other than the maker, delegated.
 */
export async function decidersOf(
  tx: Tx,
  { cabangId, dibuatOleh }: { readonly cabangId: string | null; readonly dibuatOleh: string },
  now: Date = new Date(),
): Promise<string[]> {
  const checkers = (await holdersOf(tx, 'persetujuan.putuskan', cabangId)).filter((id) => id !== dibuatOleh);
  const delegations = await tx.delegasi.findMany({
    where: {
      dari_id: { in: checkers },
      dicabut_pada: null,
      mulai: { lte: now },
      sampai: { gt: now },
      kepada: { ditangguhkan_pada: null, NOT: { peran: { hasSome: ['admin', 'auditor'] } } },
    },
    select: { kepada_id: true },
  });
  return [...new Set([...checkers, ...delegations.map((row) => row.kepada_id)])].filter((id) => id !== dibuatOleh);
}
