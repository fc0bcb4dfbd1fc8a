import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';
import { seal, unsealText } from '#lib/seal.ts';
import type { Actor } from './actor.ts';
import { notifyByMail } from './mail-person.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { completeStep, lockStep, type Pending, type TahapSesi } from './steps.ts';
import { fittingStep, newTotpSecret, TOTP_PURPOSE, totpUri } from './totp.ts';

/** Somebody who sets up their own second factor: signed in, or led to it on the way in. */
export type Pemasang = Actor | Pending;

/** A secret that waits for its first code; null where the second factor works already. */
export type RencanaTotp = { readonly rahasia: string; readonly uri: string };

const labels = { sandbox: 'Sandbox', uat: 'UAT', produksi: '' } as const;

/** The secret to be put into the app: the same for a while, so that a page loaded twice does not spoil the first picture. */
export function rencanaTotp(siapa: Pemasang, now: Date = new Date()): Promise<RencanaTotp | null> {
  return transaction(async (tx) => {
    const { id, nama_pengguna } = await lockPerson(tx, siapa);
    const known = await tx.totp.findUnique({ where: { pengguna_id: id } });
    if (known?.aktif_pada) return null;
    const fresh = known && now.getTime() - known.dibuat_pada.getTime() < interval('totpSetup');
    const rahasia = fresh ? unsealText(known.rahasia, TOTP_PURPOSE) : newTotpSecret();
    if (!fresh) {
      const data = { rahasia: seal(rahasia, TOTP_PURPOSE), dibuat_pada: now };
      await tx.totp.upsert({ where: { pengguna_id: id }, create: { pengguna_id: id, ...data }, update: data });
    }
    return { rahasia, uri: totpUri(rahasia, nama_pengguna, labels[env().MITRA_ENV]) };
  });
}

/**
 * Makes the second factor work by its first code and gives the recovery codes, once. A session on its way in stays where it is
 * until `selesaiTotp`. @throws Refusal where the code does not fit
 */
export function pasangTotp(siapa: Pemasang, input: { kode: string }, now: Date = new Date()): Promise<{ kodePemulihan: string[] }> {
  return transaction(async (tx) => {
    const { id, nama } = await lockPerson(tx, siapa);
    const row = await tx.totp.findUnique({ where: { pengguna_id: id } });
    if (row?.aktif_pada) throw new Refusal('Kode masuk akun ini sudah terpasang. Muat ulang halaman untuk melanjutkan.');
    const kode = input.kode.replace(/[\s-]/g, '');
    const step = row ? fittingStep(unsealText(row.rahasia, TOTP_PURPOSE), kode, 0n, now) : null;
    if (step === null)
      throw new Refusal('Kode tidak cocok. Masukkan enam angka yang sedang tampil di aplikasi, dan periksa jam ponsel Anda.');
    await tx.totp.update({ where: { pengguna_id: id }, data: { aktif_pada: now, langkah_terakhir: step } });
    const kodePemulihan = await replaceRecoveryCodes(tx, id);
    await recordAudit(tx, { id, nama }, { tindakan: 'pasang_totp', objek: ['pengguna', id], ringkasan: 'Kode masuk dipasang' });
    await notifyByMail(tx, id, 'Kode masuk dari aplikasi baru saja dipasang pada akun Anda.', now);
    return { kodePemulihan };
  });
}

/** Goes on after the second factor was set up on the way in. @throws Refusal where it was not */
export function selesaiTotp(pending: Pending, input: { peramban: string | null }): Promise<{ tahap: TahapSesi }> {
  return transaction(async (tx) => {
    const person = await lockStep(tx, pending, 'pasang_totp');
    const row = await tx.totp.findUnique({ where: { pengguna_id: person.id } });
    if (!row?.aktif_pada) throw new Refusal('Kode masuk belum terpasang.');
    return { tahap: await completeStep(tx, person, 'pasang_totp', input.peramban) };
  });
}

async function lockPerson(tx: Tx, siapa: Pemasang): Promise<{ id: string; nama: string; nama_pengguna: string }> {
  if ('sesiId' in siapa) return lockStep(tx, siapa, 'pasang_totp');
  await tx.$queryRaw`SELECT id FROM pengguna WHERE id = ${siapa.id}::uuid FOR NO KEY UPDATE`;
  return tx.pengguna.findUniqueOrThrow({ where: { id: siapa.id } });
}
