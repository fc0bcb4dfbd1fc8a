import { recordAudit } from '#lib/audit/record.ts';
import { db, transaction } from '#lib/db.ts';
import { isKnownDevice } from './device.ts';
import { openSession, wasHereBefore } from './open-session.ts';
import { passwordFits } from './password.ts';
import { networkOf } from './place.ts';
import type { TahapSesi } from './steps.ts';
import { accountKey, addressKey, emptyUntil, giveTryBack, takeTry } from './throttle.ts';
import type { Bucket } from './throttle-table.ts';

/** Somebody who wants to come in, and from where. */
export interface Attempt {
  readonly namaPengguna: string;
  readonly sandi: string;
  /** network address, IPv4 or IPv6 */
  readonly alamat: string;
  /** browser and system in a few words, at most 80 characters */
  readonly perangkat: string;
  /** the browser's own secret, where it has one */
  readonly rahasiaPeramban: string | null;
  /** the secret this browser will have from now on */
  readonly rahasiaBaru: string;
}

/** In; or not, in the same words and time for a wrong password, a suspended and an unknown person; or not before a moment. */
export type SignInAnswer =
  | { readonly hasil: 'masuk'; readonly sesiId: string; readonly nama: string; readonly tahap: TahapSesi }
  | { readonly hasil: 'salah' }
  | { readonly hasil: 'tunggu'; readonly sampai: Date };

/** Checks a password against a stored hash (null: against a decoy). */
export type PasswordCheck = (stored: string | null, password: string) => Promise<boolean>;

/** Stands for a person who does not exist, so that the same is asked of the database about them. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
type Place = Extract<Bucket, 'sandiLain' | 'sandiAlamat' | 'sandiPerangkat'>;

/**
 * Checks name and password and opens a session. Every try is counted before the password is looked at: by account, apart for a
 * browser that knows it, for an address it came from before and for anywhere else; then by address, but for a browser that knows it.
 */
export async function signIn(attempt: Attempt, fits: PasswordCheck = passwordFits): Promise<SignInAnswer> {
  const account = accountKey(attempt.namaPengguna);
  const address = addressKey(attempt.alamat);
  const person = await db().pengguna.findUnique({ where: { nama_pengguna: account } });
  const place = await placeOf(person?.id ?? NOBODY, attempt);
  const sampai = await brake(place, account, address);
  if (sampai) return { hasil: 'tunggu', sampai };
  if (!(await fits(person?.sandi_hash ?? null, attempt.sandi)) || !person || person.ditangguhkan_pada) {
    await noteSpent(place, account, person?.id ?? NOBODY);
    return { hasil: 'salah' };
  }
  await giveTryBack(place, account);
  if (place !== 'sandiPerangkat') await giveTryBack('alamat', address);
  return transaction(async (tx) => {
    const opened = await openSession(tx, person.id, attempt);
    return opened ? { hasil: 'masuk', ...opened } : { hasil: 'salah' };
  });
}

async function placeOf(penggunaId: string, { rahasiaPeramban, alamat }: Attempt): Promise<Place> {
  const now = new Date();
  const [device, address] = await Promise.all([
    isKnownDevice(db(), penggunaId, rahasiaPeramban, now),
    wasHereBefore(db(), penggunaId, networkOf(alamat), now),
  ]);
  if (device) return 'sandiPerangkat';
  return address ? 'sandiAlamat' : 'sandiLain';
}

/** Leaves a trace of the wrong password that used the last try up, whether the account exists or not. */
async function noteSpent(place: Place, account: string, penggunaId: string): Promise<void> {
  if (!(await emptyUntil(place, account))) return;
  const ringkasan = 'Masuk ditahan sebentar setelah beberapa sandi yang tidak cocok';
  await transaction((tx) => recordAudit(tx, null, { tindakan: 'masuk_ditahan', objek: ['pengguna', penggunaId], ringkasan }));
}

/** Takes a try by account and by address. An address that has none left uses up no account's. */
async function brake(place: Place, account: string, address: string): Promise<Date | null> {
  if (place === 'sandiPerangkat') return takeTry(place, account);
  return (await emptyUntil('alamat', address)) ?? (await takeTry(place, account)) ?? (await takeTry('alamat', address));
}
