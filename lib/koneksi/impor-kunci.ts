import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError } from '#lib/errors.ts';
import { KeyError, loadPrivateKey, type SigningKey } from '#lib/jfusion/keys.ts';
import { refuseKnownKey, sealKey } from './key-store.ts';

/**
 * Takes over a signing key as a candidate: PEM text (PKCS#1 or PKCS#8, plain or encrypted, any line ending) and its passphrase.
 * Kept as encrypted PKCS#8 under a passphrase of the portal's own.
 * @returns `peringatan`: what is unusual about it, or null
 * @throws InputError at `pem` or `frasa` in a sentence; Refusal where it is stored already
 */
export async function imporKunci(
  actor: Actor,
  input: { kunci: string; pem: string; frasa: string },
): Promise<{ id: string; sidik: string; peringatan: string | null }> {
  permit(actor, 'koneksi.ubah');
  const key = read(input.pem, input.frasa);
  return once(actor, 'impor-kunci', input.kunci, async (tx) => {
    await refuseKnownKey(tx, key.fingerprint);
    const { id, sidik } = await tx.kunci.create({
      data: {
        sidik: key.fingerprint,
        bit: key.bits,
        kunci_publik: key.publicKeyPem,
        ...sealKey(key),
        asal: 'diimpor',
        dibuat_oleh: actor.id,
      },
    });
    await recordAudit(tx, actor, {
      tindakan: 'impor_kunci',
      objek: ['kunci', id],
      ringkasan: `Mengimpor kunci tanda tangan, sidik ${sidik.slice(0, 16)}`,
      sesudah: { sidik, bit: key.bits },
    });
    return { id, sidik, peringatan: key.warnings[0] ?? null };
  });
}

function read(pem: string, frasa: string): SigningKey {
  try {
    return loadPrivateKey(pem, frasa || undefined);
  } catch (error) {
    if (!(error instanceof KeyError)) throw error;
    throw new InputError([{ field: /frasa sandi/i.test(error.message) ? 'frasa' : 'pem', pesan: error.message }]);
  }
}
