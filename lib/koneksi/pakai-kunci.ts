import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { withConnection } from './key-store.ts';
import { ownSandbox } from './own-sandbox.ts';
import { registerWithSandbox } from './register-sandbox.ts';

/**
 * Takes a stored key into use: a candidate, or one that was retired. Letters are signed when they are sent, so that a full
 * queue goes on under the new key and loses nothing; the old one is kept. Our own sandbox is told at once.
 * @param input `terdaftar`: the person says that the guarantor knows its public half; needed with any other counterpart
 * @throws InputError at `terdaftar`; Refusal for an unknown key or where a setting of the environment rules
 */
export async function pakaiKunci(actor: Actor, input: { kunciId: string; terdaftar: boolean }): Promise<{ sidik: string }> {
  permit(actor, 'koneksi.ubah');
  const sandbox = ownSandbox();
  const sidik = await withConnection('kunci', async (tx) => {
    const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
    const kunci = await tx.kunci.findUnique({ where: { id: input.kunciId } });
    if (!kunci) throw new Refusal('Kunci itu tidak ada. Muat ulang halaman.');
    if (kunci.id === koneksi.kunci_id) return kunci.sidik;
    if (!sandbox && !input.terdaftar)
      throw new InputError([{ field: 'terdaftar', pesan: 'tandai setelah Jamkrindo memastikan kunci publik ini terdaftar' }]);
    const now = new Date();
    await tx.kunci.update({ where: { id: koneksi.kunci_id }, data: { dipakai_sampai: now } });
    await tx.kunci.update({ where: { id: kunci.id }, data: { dipakai_sejak: now, dipakai_sampai: null } });
    await tx.koneksi.update({ where: { id: 1 }, data: { kunci_id: kunci.id, diperbarui_pada: now } });
    await recordAudit(tx, actor, {
      tindakan: 'pakai_kunci',
      objek: ['kunci', kunci.id],
      ringkasan: `Memakai kunci tanda tangan, sidik ${kunci.sidik.slice(0, 16)}`,
      sebelum: { sidik: koneksi.kunci.sidik },
      sesudah: { sidik: kunci.sidik, terdaftar: input.terdaftar },
    });
    return kunci.sidik;
  });
  if (sandbox) await registerWithSandbox(sandbox);
  return { sidik };
}
