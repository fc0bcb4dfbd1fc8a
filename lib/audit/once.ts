import type { Actor } from '#lib/auth/actor.ts';
import { lockName, type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';

type Hasil = Record<string, string | number | boolean | null>;

/**
 * Runs a committing verb under its form's once-key: a second call with the same key, even beside the first, returns the
 * first result and does nothing. @throws Refusal where the key belongs to another person or verb
 */
export async function once<T extends Hasil>(actor: Actor, verba: string, kunci: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transaction(async (tx) => {
    await lockName(tx, `sekali:${kunci}`);
    const before = await tx.sekali.findUnique({ where: { kunci } });
    if (before) {
      if (before.pengguna_id !== actor.id || before.verba !== verba)
        throw new Refusal('Formulir ini sudah dipakai. Muat ulang halaman lalu ulangi.');
      return before.hasil as T;
    }
    const hasil = await work(tx);
    await tx.sekali.create({ data: { kunci, pengguna_id: actor.id, verba, hasil } });
    return hasil;
  });
}
