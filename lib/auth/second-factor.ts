import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { notifyByMail } from './mail-person.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { completeStep, lockStep, type Pending, type TahapSesi } from './steps.ts';
import { consumeCode, returnCode } from './throttle.ts';
import { fittingStep, TOTP_PURPOSE } from './totp.ts';

/** What a code was that fitted: of the app, or a recovery code with how many are left. */
export type KodeDipakai = { readonly cara: 'aplikasi' } | { readonly cara: 'pemulihan'; readonly sisa: number };

const TIDAK_COCOK =
  'Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi. Bila terus begini, periksa jam ponsel Anda.';

/**
 * Takes a code at sign-in, of the authenticator app or a recovery code, and moves the session on;
 * `peramban` is the browser's own secret, by which it is known from then on.
 * @throws Refusal where it does not fit or was used, or there were too many tries; SignedOut where the session does not wait for one
 */
export async function masukKode(
  pending: Pending,
  input: { kode: string; peramban: string | null },
  now: Date = new Date(),
): Promise<{ tahap: TahapSesi; sisaPemulihan: number | null }> {
  await consumeCode(pending.penggunaId);
  const done = await transaction(async (tx) => {
    const person = await lockStep(tx, pending, 'kode');
    const dipakai = await spendCode(tx, person.id, input.kode, now);
    if (dipakai.cara === 'pemulihan') {
      await recordAudit(tx, person, {
        tindakan: 'pakai_kode_pemulihan',
        objek: ['pengguna', person.id],
        ringkasan: `Kode pemulihan dipakai untuk masuk, tersisa ${dipakai.sisa}`,
      });
      await notifyByMail(tx, person.id, `Satu kode pemulihan akun Anda baru saja dipakai untuk masuk; tersisa ${dipakai.sisa}.`, now);
    }
    const tahap = await completeStep(tx, person, 'kode', input.peramban);
    return { tahap, sisaPemulihan: dipakai.cara === 'pemulihan' ? dipakai.sisa : null };
  });
  await returnCode(pending.penggunaId);
  return done;
}

/** Uses a code of a person up, in the transaction of what it allows. Of two with the same code one wins. @throws Refusal */
export async function spendCode(tx: Tx, penggunaId: string, kode: string, now: Date): Promise<KodeDipakai> {
  const plain = kode.replace(/[\s-]/g, '');
  if (/^\d{6}$/.test(plain)) {
    if (await spendStep(tx, penggunaId, plain, now)) return { cara: 'aplikasi' };
  } else {
    const sisa = await spendRecoveryCode(tx, penggunaId, plain, now);
    if (sisa !== null) return { cara: 'pemulihan', sisa };
  }
  throw new Refusal(TIDAK_COCOK);
}

async function spendStep(tx: Tx, penggunaId: string, code: string, now: Date): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ rahasia: Uint8Array; langkah_terakhir: bigint }[]>`
    SELECT rahasia, langkah_terakhir FROM totp WHERE pengguna_id = ${penggunaId}::uuid AND aktif_pada IS NOT NULL FOR UPDATE`;
  const step = row ? fittingStep(unsealText(row.rahasia, TOTP_PURPOSE), code, row.langkah_terakhir, now) : null;
  if (step === null) return false;
  await tx.totp.update({ where: { pengguna_id: penggunaId }, data: { langkah_terakhir: step } });
  return true;
}
