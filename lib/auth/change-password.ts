import { recordAudit } from '#lib/audit/record.ts';
import { db, type Tx, transaction } from '#lib/db.ts';
import { InputError, Refusal, SignedOut } from '#lib/errors.ts';
import type { Actor } from './actor.ts';
import { notifyByMail } from './mail-person.ts';
import { hashPassword, passwordFits } from './password.ts';
import { voidLinks } from './password-link.ts';
import { assertSandi } from './password-rules.ts';
import { endSessionsOf } from './session.ts';
import { completeStep, lockStep, type Pending, type TahapSesi } from './steps.ts';
import { consumeOwnPassword, returnOwnPassword } from './throttle.ts';

/**
 * Changes one's own password, knowing the one now; every session but `sesiId` ends.
 * @throws InputError at `lama` or `sandi`; Refusal after too many tries
 */
export async function gantiSandi(actor: Actor, input: { sesiId: string; lama: string; sandi: string }): Promise<{ pada: string }> {
  await consumeOwnPassword(actor.id);
  const person = await ownRow(actor.id);
  if (!(await passwordFits(person.sandi_hash, input.lama)))
    throw new InputError([{ field: 'lama', pesan: 'tidak cocok dengan sandi Anda yang sekarang' }]);
  await returnOwnPassword(actor.id);
  const sandi_hash = await newHash(person, input.sandi);
  return transaction(async (tx) => {
    const pada = await write(tx, person, sandi_hash);
    await endSessionsOf(tx, person.id, { oleh: person.id, sebab: 'sandi diganti', kecuali: input.sesiId });
    return { pada: pada.toISOString() };
  });
}

/** Chooses a password on the way in, where the one now was chosen by somebody else; `peramban`: the browser's own secret. @throws InputError at `sandi`; SignedOut */
export async function tetapkanSandi(pending: Pending, input: { sandi: string; peramban: string | null }): Promise<{ tahap: TahapSesi }> {
  if (pending.tahap !== 'ganti_sandi') throw new SignedOut();
  const person = await ownRow(pending.penggunaId);
  const sandi_hash = await newHash(person, input.sandi);
  return transaction(async (tx) => {
    const entering = await lockStep(tx, pending, 'ganti_sandi');
    await write(tx, person, sandi_hash);
    return { tahap: await completeStep(tx, entering, 'ganti_sandi', input.peramban) };
  });
}

type OwnRow = Awaited<ReturnType<typeof ownRow>>;

function ownRow(id: string) {
  return db().pengguna.findUniqueOrThrow({ where: { id }, include: { cabang: { select: { nama: true } } } });
}

async function newHash(person: OwnRow, sandi: string): Promise<string> {
  await assertSandi(sandi, { nama: person.nama, namaPengguna: person.nama_pengguna, cabang: person.cabang.nama });
  if (await passwordFits(person.sandi_hash, sandi))
    throw new InputError([{ field: 'sandi', pesan: 'sama dengan sandi yang sekarang; pilih yang lain' }]);
  return hashPassword(sandi);
}

/** Of two changes at once the second finds another password than it was told. */
async function write(tx: Tx, person: OwnRow, sandi_hash: string): Promise<Date> {
  const pada = new Date();
  const { count } = await tx.pengguna.updateMany({
    where: { id: person.id, sandi_hash: person.sandi_hash },
    data: { sandi_hash, sandi_diubah_pada: pada },
  });
  if (count === 0) throw new Refusal('Sandi Anda baru saja diganti dari tempat lain. Muat ulang halaman lalu ulangi.');
  await voidLinks(tx, person.id, pada);
  await recordAudit(tx, person, { tindakan: 'ganti_sandi', objek: ['pengguna', person.id], ringkasan: 'Sandi sendiri diganti' });
  await notifyByMail(tx, person.id, 'Sandi akun Anda baru saja diganti.', pada);
  return pada;
}
