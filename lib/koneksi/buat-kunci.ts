import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { generateKeyPair } from '#lib/jfusion/keys.ts';
import { seal } from '#lib/seal.ts';
import { newPassphrase, PASSPHRASE_PURPOSE, PRIVATE_KEY_PURPOSE } from './key-store.ts';

/** Makes a signing key (RSA 2048, encrypted PKCS#8, sealed) as a candidate: nothing is signed with it before it is taken into use. */
export async function buatKunci(actor: Actor, input: { kunci: string }): Promise<{ id: string; sidik: string }> {
  permit(actor, 'koneksi.ubah');
  const passphrase = newPassphrase();
  const made = await generateKeyPair(passphrase);
  return once(actor, 'buat-kunci', input.kunci, async (tx) => {
    const { id, sidik } = await tx.kunci.create({
      data: {
        sidik: made.fingerprint,
        bit: 2048,
        kunci_publik: made.publicKeyPem,
        kunci_privat: seal(made.privateKeyPem, PRIVATE_KEY_PURPOSE),
        kunci_sandi: seal(passphrase, PASSPHRASE_PURPOSE),
        asal: 'dibuat',
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'buat_kunci',
      objek: ['kunci', id],
      ringkasan: `Membuat kunci tanda tangan, sidik ${sidik.slice(0, 16)}`,
      sesudah: { sidik },
    });
    return { id, sidik };
  });
}
