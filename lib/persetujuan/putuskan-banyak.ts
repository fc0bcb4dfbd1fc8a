import { createHash } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { permitDecision } from './decide-approval.ts';
import { decideLetters } from './decide-letters.ts';

/** One of many to be approved, with the hash it was read under. */
export interface PutusanBanyak {
  readonly persetujuanId: string;
  readonly sha256: string;
}

/** How one of many went: `pesan` says why it did not. */
export interface HasilPutusan {
  readonly persetujuanId: string;
  readonly disetujui: boolean;
  readonly pesan: string | null;
}

const PALING_BANYAK = 100;

/**
 * Approves up to a hundred at once, one after the other, each in a transaction of its own: one that cannot be approved says so and
 * holds up no other. The same key again, also after a crash in the middle, does what is left and nothing twice.
 * @returns each row's outcome in order, how many were approved, and how many letters went
 */
export async function putuskanBanyak(
  actor: Actor,
  input: { readonly kunci: string; readonly putusan: readonly PutusanBanyak[] },
): Promise<{ hasil: HasilPutusan[]; disetujui: number; surat: number }> {
  permitDecision(actor);
  if (input.putusan.length === 0) throw new InputError([{ field: 'putusan', pesan: 'pilih paling sedikit satu' }]);
  if (input.putusan.length > PALING_BANYAK) throw new InputError([{ field: 'putusan', pesan: `paling banyak ${PALING_BANYAK} sekaligus` }]);
  const hasil: HasilPutusan[] = [];
  let surat = 0;
  for (const { persetujuanId, sha256 } of input.putusan) {
    try {
      const kunci = rowKey(input.kunci, persetujuanId);
      surat += (await decideLetters(actor, { kunci, persetujuanId, sha256, keputusan: 'disetujui', alasan: null })).dikirim;
      hasil.push({ persetujuanId, disetujui: true, pesan: null });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      hasil.push({ persetujuanId, disetujui: false, pesan: error.message });
    }
  }
  return { hasil, disetujui: hasil.filter((row) => row.disetujui).length, surat };
}

/** The once-key of one row under the once-key of all: the same every time. */
function rowKey(kunci: string, persetujuanId: string): string {
  const hex = createHash('sha256').update(`${kunci}\n${persetujuanId}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
