import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { openPasswordLink, voidLinks } from './password-link.ts';
import { removeTotp } from './release-totp.ts';
import { endSessionsOf } from './session.ts';
import { accountKey } from './throttle.ts';

/**
 * For the console alone: lets an admin in again who lost password, phone and recovery codes. Their second factor is gone, their
 * sessions end, and a one-time link for a new password comes back. @throws Refusal for anybody who is no active admin
 */
export function pulihkanAdmin(namaPengguna: string): Promise<{ nama: string; tautan: string; berlakuSampai: string }> {
  return transaction(async (tx) => {
    const person = await tx.pengguna.findFirst({
      where: { nama_pengguna: accountKey(namaPengguna), peran: { has: 'admin' }, ditangguhkan_pada: null },
    });
    if (!person) throw new Refusal(`Tidak ada admin aktif bernama pengguna ${namaPengguna}. Orang lain dipulihkan admin di Pengaturan.`);
    await removeTotp(tx, person.id);
    await endSessionsOf(tx, person.id, { oleh: null, sebab: 'dipulihkan dari konsol' });
    await voidLinks(tx, person.id);
    const { tautan, berlakuSampai } = await openPasswordLink(tx, null, { ...person, email: null });
    await recordAudit(tx, null, {
      tindakan: 'pulihkan_admin',
      objek: ['pengguna', person.id],
      ringkasan: `Admin ${person.nama_pengguna} dipulihkan dari konsol: kode masuk dilepas, tautan sandi dibuat`,
    });
    return { nama: person.nama, tautan, berlakuSampai };
  });
}
