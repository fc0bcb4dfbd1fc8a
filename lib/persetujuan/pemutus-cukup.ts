import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { holdersOf } from '#lib/pemberitahuan/recipients.ts';
import { covers, limitsOf } from './authority.ts';
import { permitDecision } from './decide-approval.ts';
import { bacaNama, type Permintaan } from './permintaan.ts';

/** Names of the checkers of its branch whose own limit covers a request, for who stands before one above theirs; by name, at most five. */
export async function pemutusCukup(
  actor: Actor,
  { cabang, pembuat, operasi, jenis, nilai }: Pick<Permintaan, 'cabang' | 'pembuat' | 'operasi' | 'jenis' | 'nilai'>,
): Promise<string[]> {
  permitDecision(actor);
  if (cabang === null) return [];
  const ids = (await holdersOf(db(), 'persetujuan.putuskan', cabang.id)).filter((id) => id !== pembuat.id && id !== actor.id);
  const [limitOf, nama] = await Promise.all([limitsOf(db(), ids), bacaNama(ids)]);
  return ids
    .filter((id) => covers(limitOf(id, operasi ?? jenis), nilai))
    .map(nama)
    .sort((a, b) => a.localeCompare(b, 'id'))
    .slice(0, 5);
}
