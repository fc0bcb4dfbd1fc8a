import { type Actor, may } from '#lib/auth/actor.ts';
import { isVeiled } from '#lib/auth/mask.ts';
import { db } from '#lib/db.ts';
import { unseal } from '#lib/seal.ts';

const PALING_PANJANG = 500;

/**
 * What was sent and answered may speak of customers of the orderer's branches: open to who sees customers unveiled in all of these.
 * The orderer, an admin, is none of them.
 */
export async function bolehBacaIsi(actor: Actor, pembuatId: string): Promise<boolean> {
  if (!may(actor, 'covering.lihat') || isVeiled(actor)) return false;
  const [row] = await db().$queryRaw<{ cabang: string[] }[]>`SELECT cabang_terlihat(${pembuatId}::uuid) AS cabang`;
  return row?.cabang.every((one) => actor.cabangIds.includes(one)) ?? false;
}

/** The guarantor's own words in a sealed answer (`message` of its envelope), to be shown verbatim and escaped; null where it has none. */
export function kataPenjamin(jawaban: Uint8Array | null): string | null {
  if (!jawaban) return null;
  const bytes = unseal(jawaban, 'percobaan_uji.jawaban');
  if (bytes[0] !== 0x7b) return null;
  try {
    const { message } = JSON.parse(bytes.toString('utf8')) as { message?: unknown };
    return typeof message === 'string' && message.trim() !== '' ? message.slice(0, PALING_PANJANG) : null;
  } catch {
    return null;
  }
}
