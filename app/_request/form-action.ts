import { headers } from 'next/headers';
import { ZodError } from 'zod';
import type { Actor } from '#lib/auth/actor.ts';
import { InputError, Refusal, referenceCode, SignedOut, type Temuan } from '#lib/errors.ts';
import { describeError, log } from '#lib/log.ts';
import { isOwnOrigin } from './origin.ts';
import { requireActor } from './session.ts';

/** What an action tells its form: done with its data; or why not, in a sentence, with findings at their fields. */
export type ActionResult<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly pesan: string; readonly temuan: readonly Temuan[]; readonly keluar: boolean };

/** The one way a server action of the portal runs: as `answer` says, with an actor required. */
export function act<T>(work: (actor: Actor) => Promise<T>): Promise<ActionResult<T>> {
  return answer(async () => work(await requireActor()));
}

/**
 * Checks the origin and tells errors apart. Bad input and refusals come back as sentences; a fault comes back as a reference
 * code and stands in the log under it.
 */
export async function answer<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  const no = (pesan: string, temuan: readonly Temuan[] = [], keluar = false): ActionResult<T> => ({ ok: false, pesan, temuan, keluar });
  if (!isOwnOrigin(await headers())) return no('Permintaan tidak berasal dari portal ini. Muat ulang halaman lalu ulangi.');
  try {
    return { ok: true, data: await work() };
  } catch (error) {
    if (error instanceof SignedOut) return no(error.message, [], true);
    if (error instanceof InputError) return no(`${error.temuan.length} isian perlu diperbaiki.`, error.temuan);
    if (error instanceof Refusal) return no(error.message);
    if (error instanceof ZodError)
      return no('Isian tidak dapat dibaca: ada yang terlalu panjang atau bukan dari halaman ini. Periksa, lalu ulangi.');
    const kode = referenceCode();
    log.error({ kode, galat: describeError(error) }, 'action');
    return no(
      `Terjadi gangguan di portal. Ulangi sebentar lagi: tidak ada yang tercatat dua kali. Bila tetap begini, sebutkan kode ${kode} kepada pengelola sistem.`,
    );
  }
}
