import { createHash, randomBytes } from 'node:crypto';
import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';
import { mailIsSet, queueMail } from '#lib/surel/queue-mail.ts';
import { surelAturUlang, surelUndangan } from '#lib/surel/words.ts';
import { type Actor, permit } from './actor.ts';
import { accountKey } from './throttle.ts';

/** A one-time link by which a person chooses a password. */
export interface TautanSandi {
  /** an invitation (no password yet) or a reset */
  readonly jenis: 'undangan' | 'atur_ulang';
  /** the whole address; its secret stands behind the `#` and reaches no server log. Null where the mail alone carries it, or it was shown before */
  readonly tautan: string | null;
  /** ISO moment */
  readonly berlakuSampai: string;
  /** the mail with it is on its way */
  readonly dikirim: boolean;
}

/** What of a person a link is made for. */
export interface Undangan {
  readonly id: string;
  readonly nama: string;
  readonly nama_pengguna: string;
  readonly email: string | null;
  readonly sandi_hash: string | null;
}

/**
 * Makes a one-time link for a person; any earlier one is void. It is mailed where mail is set and the person has an address, and
 * then nobody else gets to see it; otherwise it is told to the admin once, to be handed over. @throws Refusal for a person who does not exist or is suspended
 */
export async function buatTautanSandi(actor: Actor, input: { kunci: string; penggunaId: string }): Promise<TautanSandi> {
  permit(actor, 'pengguna.ubah');
  if (input.penggunaId === actor.id) throw new Refusal('Sandi sendiri diganti di Akun saya, dengan sandi yang sekarang.');
  let tautan: string | null = null;
  const hasil = await once(actor, 'buat-tautan-sandi', input.kunci, async (tx) => {
    const person = await tx.pengguna.findFirst({ where: { id: input.penggunaId, ditangguhkan_pada: null } });
    if (!person) throw new Refusal('Pengguna ini tidak ada atau sedang ditangguhkan. Aktifkan dahulu, lalu buat tautannya.');
    const made = await openPasswordLink(tx, actor, person);
    tautan = made.dikirim ? null : made.tautan;
    return { jenis: made.jenis, berlakuSampai: made.berlakuSampai, dikirim: made.dikirim };
  });
  return { ...hasil, tautan };
}

/** As `buatTautanSandi` for a person just written, inside the transaction that writes them; `actor` null: somebody asked at the sign-in page or the console. */
export async function openPasswordLink(
  tx: Tx,
  actor: Actor | null,
  person: Undangan,
  now: Date = new Date(),
): Promise<TautanSandi & { readonly tautan: string }> {
  await tx.$queryRaw`SELECT id FROM pengguna WHERE id = ${person.id}::uuid FOR NO KEY UPDATE`;
  // Who only claims to be this person voids nothing that others made for them: every link goes with the first that is used.
  if (actor) await voidLinks(tx, person.id, now);
  const jenis = person.sandi_hash === null && actor ? 'undangan' : 'atur_ulang';
  const sampai = new Date(now.getTime() + interval(jenis === 'undangan' ? 'passwordInvitation' : 'passwordReset'));
  const token = randomBytes(32).toString('base64url');
  const { id } = await tx.tautan_sandi.create({
    data: {
      pengguna_id: person.id,
      token_sha256: linkHash(token),
      dibuat_oleh: actor?.id ?? null,
      dibuat_pada: now,
      berlaku_sampai: sampai,
    },
  });
  const tautan = `${env().APP_URL}/masuk/tautan#${token}`;
  const isi = { nama: person.nama, namaPengguna: person.nama_pengguna, tautan, sampai };
  const dikirim = await queueMail(tx, person.email, jenis === 'undangan' ? surelUndangan(isi) : surelAturUlang(isi));
  // Anybody may ask in a name: then it is the portal that made it.
  await recordAudit(tx, actor, {
    tindakan: 'buat_tautan_sandi',
    objek: ['pengguna', person.id],
    ringkasan: `Tautan sekali pakai untuk ${jenis === 'undangan' ? 'sandi pertama' : 'sandi baru'} dibuat${dikirim ? ' dan dikirim lewat surel' : ''}`,
    sesudah: { tautanId: id, berlakuSampai: sampai.toISOString() },
  });
  return { jenis, tautan, berlakuSampai: sampai.toISOString(), dikirim };
}

/**
 * Mails a person who forgot their password a link, where the account exists, is active and has an address; otherwise nothing.
 * Says nothing of which it was: run it after the answer, so that its time tells nothing either.
 */
export async function mintaTautanSandi(namaPengguna: string): Promise<void> {
  if (!mailIsSet()) return;
  await transaction(async (tx) => {
    const person = await tx.pengguna.findFirst({
      where: { nama_pengguna: accountKey(namaPengguna), ditangguhkan_pada: null, email: { not: null } },
    });
    if (person) await openPasswordLink(tx, null, person);
  });
}

/** Voids every link of a person that could still be used. */
export async function voidLinks(tx: Tx, penggunaId: string, now: Date = new Date()): Promise<void> {
  await tx.tautan_sandi.updateMany({
    where: { pengguna_id: penggunaId, dipakai_pada: null, dibatalkan_pada: null },
    data: { dibatalkan_pada: now },
  });
}

/** What is kept of a link's secret. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
