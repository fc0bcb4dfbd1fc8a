import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { type Actor, permit } from './actor.ts';
import { notifyByMail } from './mail-person.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { spendCode } from './second-factor.ts';
import { endSessionsOf } from './session.ts';
import { mustHaveTotp } from './steps.ts';
import { consumeCode, returnCode } from './throttle.ts';

/** Takes another person's second factor away, who lost their phone and their recovery codes; their sessions end. @throws Refusal */
export async function lepasTotp(actor: Actor, input: { kunci: string; penggunaId: string }): Promise<{ id: string }> {
  permit(actor, 'pengguna.ubah');
  if (input.penggunaId === actor.id) throw new Refusal('Kode masuk sendiri hanya dapat dilepas di Akun saya, dengan kodenya.');
  return once(actor, 'lepas-totp', input.kunci, async (tx) => {
    if ((await removeTotp(tx, input.penggunaId)) === 0) throw new Refusal('Pengguna ini tidak memakai kode masuk.');
    await endSessionsOf(tx, input.penggunaId, { oleh: actor.id, sebab: 'kode masuk dilepas' });
    await recordAudit(tx, actor, {
      tindakan: 'lepas_totp',
      objek: ['pengguna', input.penggunaId],
      ringkasan: 'Kode masuk dilepas oleh admin; semua sesi orang ini diakhiri',
    });
    await notifyByMail(tx, input.penggunaId, `Kode masuk akun Anda dilepas oleh ${actor.nama}.`);
    return { id: input.penggunaId };
  });
}

/** Takes one's own second factor away, by a code of it; not where a role must have one. @throws Refusal */
export async function lepasTotpSendiri(actor: Actor, input: { kode: string }, now: Date = new Date()): Promise<null> {
  if (mustHaveTotp(actor.peran)) throw new Refusal('Peran Anda wajib memakai kode masuk, jadi tidak dapat dilepas.');
  await consumeCode(actor.id);
  await transaction(async (tx) => {
    await spendCode(tx, actor.id, input.kode, now);
    await removeTotp(tx, actor.id);
    await recordAudit(tx, actor, { tindakan: 'lepas_totp', objek: ['pengguna', actor.id], ringkasan: 'Kode masuk sendiri dilepas' });
    await notifyByMail(tx, actor.id, 'Kode masuk akun Anda baru saja dilepas.', now);
  });
  await returnCode(actor.id);
  return null;
}

/** Gives ten new recovery codes, by a code of the app or one of the old ones; the old ones are void. @throws Refusal */
export async function buatKodePemulihan(
  actor: Actor,
  input: { kode: string },
  now: Date = new Date(),
): Promise<{ kodePemulihan: string[] }> {
  await consumeCode(actor.id);
  const kodePemulihan = await transaction(async (tx) => {
    await spendCode(tx, actor.id, input.kode, now);
    const codes = await replaceRecoveryCodes(tx, actor.id);
    await recordAudit(tx, actor, {
      tindakan: 'buat_kode_pemulihan',
      objek: ['pengguna', actor.id],
      ringkasan: 'Kode pemulihan dibuat ulang',
    });
    return codes;
  });
  await returnCode(actor.id);
  return { kodePemulihan };
}

/** Deletes a second factor with its recovery codes; 1 where there was one. */
export async function removeTotp(tx: Tx, penggunaId: string): Promise<number> {
  await tx.kode_pemulihan.deleteMany({ where: { pengguna_id: penggunaId } });
  const { count } = await tx.totp.deleteMany({ where: { pengguna_id: penggunaId } });
  return count;
}
