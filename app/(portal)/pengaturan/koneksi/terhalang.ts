import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { LettersStand } from '#lib/koneksi/unsent-letters.ts';

/** A change of the profile that waits for letters: the sentence, and the operations whose letters can be returned. */
export interface Terhalang {
  readonly pesan: string;
  readonly operasi: readonly Operasi[];
}

/** Runs a change of the profile; where letters stand in its way the page gets what it needs to offer their return. */
export async function orTerhalang<T>(work: () => Promise<T>): Promise<{ data: T; terhalang: null } | { data: null; terhalang: Terhalang }> {
  try {
    return { data: await work(), terhalang: null };
  } catch (error) {
    if (!(error instanceof LettersStand)) throw error;
    return { data: null, terhalang: { pesan: error.message, operasi: error.menunggu.map(({ operasi }) => operasi) } };
  }
}
