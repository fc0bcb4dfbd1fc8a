import { once } from '#lib/audit/once.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { ambilDraf } from '#lib/draf/draf.ts';
import { catatPermohonan, type IsianPermohonan, susunPermohonan } from './susun-permohonan.ts';

/**
 * Files a guarantee: the filing, its audit row and its letter in one transaction, under the form's once-key.
 * @throws InputError with every finding; Refusal for a branch out of reach or an application or account already filed
 */
export async function ajukanPenjaminan(
  actor: Actor,
  input: IsianPermohonan & { readonly kunci: string; readonly drafId: string | null },
): Promise<{ id: string }> {
  permit(actor, 'covering.ajukan');
  return once(actor, 'ajukan-penjaminan', input.kunci, async (tx) => {
    // Before anything else, as a batch does: so that the two wait for each other and not at each other.
    if (input.drafId) await ambilDraf(tx, actor, 'pengajuan', [input.drafId]);
    const siap = await susunPermohonan(tx, actor, input);
    const { id } = await catatPermohonan(tx, actor, siap, { drafId: input.drafId });
    return { id };
  });
}
