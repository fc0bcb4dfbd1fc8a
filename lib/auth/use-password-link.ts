import { recordAudit } from '#lib/audit/record.ts';
import { db, type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { notifyByMail } from './mail-person.ts';
import { hashPassword } from './password.ts';
import { linkHash, voidLinks } from './password-link.ts';
import { assertSandi } from './password-rules.ts';
import { endSessionsOf } from './session.ts';

/** The same words for a link that was used, is too old, was replaced, or never was. */
const TIDAK_BERLAKU = 'Tautan ini tidak berlaku lagi. Minta tautan baru lewat Lupa sandi di halaman masuk, atau kepada admin.';

/** Whose link it is, so that the page can say so. @throws Refusal for any link that cannot be used */
export async function pemilikTautan(token: string, now: Date = new Date()): Promise<{ nama: string; namaPengguna: string }> {
  const { pengguna } = await usableLink(db(), token, now);
  return { nama: pengguna.nama, namaPengguna: pengguna.nama_pengguna };
}

/**
 * Chooses a password through a one-time link: password written, link used up, every session of the person ended, together.
 * Of two at once one wins. @throws InputError at `sandi`; Refusal for a link that cannot be used
 */
export async function pakaiTautanSandi(input: { token: string; sandi: string }, now: Date = new Date()): Promise<{ namaPengguna: string }> {
  const { pengguna } = await usableLink(db(), input.token, now);
  await assertSandi(input.sandi, { nama: pengguna.nama, namaPengguna: pengguna.nama_pengguna, cabang: pengguna.cabang.nama });
  const sandi_hash = await hashPassword(input.sandi);
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM pengguna WHERE id = ${pengguna.id}::uuid FOR NO KEY UPDATE`;
    const link = await usableLink(tx, input.token, now);
    await tx.tautan_sandi.update({ where: { id: link.id }, data: { dipakai_pada: now } });
    await voidLinks(tx, pengguna.id, now);
    await tx.pengguna.update({ where: { id: pengguna.id }, data: { sandi_hash, sandi_diubah_pada: now } });
    await endSessionsOf(tx, pengguna.id, { oleh: pengguna.id, sebab: 'sandi diganti' });
    await recordAudit(tx, pengguna, {
      tindakan: 'pilih_sandi',
      objek: ['pengguna', pengguna.id],
      ringkasan: 'Sandi dipilih lewat tautan sekali pakai; semua sesi orang ini diakhiri',
    });
    await notifyByMail(tx, pengguna.id, 'Sandi akun Anda baru saja diganti lewat tautan sekali pakai.', now);
    return { namaPengguna: pengguna.nama_pengguna };
  });
}

async function usableLink(tx: Tx, token: string, now: Date) {
  const link = await tx.tautan_sandi.findUnique({
    where: { token_sha256: linkHash(token), dipakai_pada: null, dibatalkan_pada: null, berlaku_sampai: { gt: now } },
    include: { pengguna: { include: { cabang: { select: { nama: true } } } } },
  });
  if (!link || link.pengguna.ditangguhkan_pada) throw new Refusal(TIDAK_BERLAKU);
  return link;
}
