import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { SignedOut } from '#lib/errors.ts';
import { rememberDevice } from './device.ts';
import { daftarPeran, type Peran } from './permissions.ts';

/** How far a session has come; only a whole one (`penuh`) makes an actor. */
export type TahapSesi = 'kode' | 'ganti_sandi' | 'pasang_totp' | 'penuh';

/** A session that has not come to its end, as the session gate reads it from the cookie. */
export interface Pending {
  readonly sesiId: string;
  readonly penggunaId: string;
  readonly tahap: TahapSesi;
}

/** What decides which steps a person takes. */
export interface Situation {
  /** a second factor is set up and working */
  readonly punyaTotp: boolean;
  /** one of their roles must have one here */
  readonly wajibTotp: boolean;
  /** their password was chosen by somebody else */
  readonly sandiTitipan: boolean;
}

/** The person behind a pending session, with their row and that of the session locked. */
export interface Entering {
  readonly id: string;
  readonly nama: string;
  readonly nama_pengguna: string;
  readonly peran: readonly Peran[];
  readonly sandi_hash: string | null;
  readonly sesiId: string;
}

const steps = ['kode', 'ganti_sandi', 'pasang_totp'] as const;
const due: Record<(typeof steps)[number], (situation: Situation) => boolean> = {
  kode: ({ punyaTotp }) => punyaTotp,
  ganti_sandi: ({ sandiTitipan }) => sandiTitipan,
  pasang_totp: ({ punyaTotp, wajibTotp }) => wajibTotp && !punyaTotp,
};

/** The step after this one (null: after the password); `penuh` where none is left. */
export function stepAfter(done: (typeof steps)[number] | null, situation: Situation): TahapSesi {
  const begin = done === null ? 0 : steps.indexOf(done) + 1;
  return steps.slice(begin).find((step) => due[step](situation)) ?? 'penuh';
}

/** Whether one of these roles must have a second factor in this installation. */
export function mustHaveTotp(peran: readonly Peran[]): boolean {
  return env().MITRA_ENV !== 'sandbox' && peran.some((row) => daftarPeran[row].wajibKode);
}

/** The step a person stands at after name and password fitted. */
export async function firstStep(tx: Tx, person: { readonly id: string; readonly peran: readonly Peran[] }): Promise<TahapSesi> {
  return stepAfter(null, await situationOf(tx, person));
}

/** Locks a pending session that waits at this step, and its person. @throws SignedOut where it does not, or they may not come in */
export async function lockStep(tx: Tx, pending: Pending, step: TahapSesi): Promise<Entering> {
  const [person] = await tx.$queryRaw<Omit<Entering, 'sesiId'>[]>`
    SELECT id, nama, nama_pengguna, peran::text[] AS peran, sandi_hash FROM pengguna
    WHERE id = ${pending.penggunaId}::uuid AND ditangguhkan_pada IS NULL FOR NO KEY UPDATE`;
  const [sesi] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM sesi WHERE id = ${pending.sesiId}::uuid AND pengguna_id = ${pending.penggunaId}::uuid
      AND tahap = ${step}::tahap_sesi AND diakhiri_pada IS NULL FOR NO KEY UPDATE`;
  if (!sesi || !person) throw new SignedOut();
  return { ...person, sesiId: sesi.id };
}

/**
 * Moves a session on from a step that is done, in the transaction that did it; once whole, the browser (by its own secret,
 * `peramban`) is known for this person. Answers where the session stands now.
 */
export async function completeStep(tx: Tx, person: Entering, done: (typeof steps)[number], peramban: string | null): Promise<TahapSesi> {
  const tahap = stepAfter(done, await situationOf(tx, person));
  const { id, perangkat } = await tx.sesi.update({ where: { id: person.sesiId }, data: { tahap, terakhir_aktif: new Date() } });
  if (tahap !== 'penuh') return tahap;
  await recordAudit(tx, person, { tindakan: 'masuk', objek: ['sesi', id], ringkasan: 'Masuk ke portal' });
  if (peramban) await rememberDevice(tx, { penggunaId: person.id, sesiId: id, secret: peramban, perangkat: perangkat ?? '' });
  return tahap;
}

async function situationOf(tx: Tx, { id, peran }: { readonly id: string; readonly peran: readonly Peran[] }): Promise<Situation> {
  const row = await tx.pengguna.findUniqueOrThrow({
    where: { id },
    select: { sandi_diubah_pada: true, totp: { select: { aktif_pada: true } } },
  });
  return {
    punyaTotp: Boolean(row.totp?.aktif_pada),
    wajibTotp: mustHaveTotp(peran),
    sandiTitipan: env().MITRA_ENV !== 'sandbox' && row.sandi_diubah_pada === null,
  };
}
