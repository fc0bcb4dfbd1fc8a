import { type Actor, permit } from '#lib/auth/actor.ts';
import { suratBerjalan } from '#lib/covering/jfusion.ts';
import type { Tx } from '#lib/db.ts';
import { suratInquiryKlaim } from './jfusion.ts';

/** A claim's letter whose outcome is unknown. */
interface SuratKlaim {
  readonly id: string;
  readonly objek_id: string;
}

/** Asks the guarantor whether it has a claim whose filing got no sure answer; null while such a question is under way. */
export async function pastikanKlaim(tx: Tx, actor: Actor, surat: SuratKlaim): Promise<{ id: string } | null> {
  permit(actor, 'klaim.tanyakan');
  const klaim = await tx.klaim.findUniqueOrThrow({ where: { id: surat.objek_id } });
  if (await suratBerjalan(tx, 'inquiryKlaim', { jenis: 'klaim', id: klaim.id })) return null;
  return suratInquiryKlaim(tx, actor, klaim, 'layar', surat.id);
}
