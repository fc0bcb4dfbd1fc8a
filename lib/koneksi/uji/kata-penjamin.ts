import type { Actor } from '#lib/auth/actor.ts';
import { unseal } from '#lib/seal.ts';

const PALING_PANJANG = 500;

interface Pembuat {
  readonly id: string;
  readonly cabang_id: string;
  readonly cakupan: readonly { readonly cabang_id: string }[];
}

/** What was sent and answered may speak of the orderer's branches: open to the orderer, and to who sees all of them. */
export function bolehBacaIsi(actor: Actor, { id, cabang_id, cakupan }: Pembuat): boolean {
  return id === actor.id || [cabang_id, ...cakupan.map((one) => one.cabang_id)].every((one) => actor.cabangIds.includes(one));
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
