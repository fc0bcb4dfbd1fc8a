import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { KeyError } from '#lib/jfusion/keys.ts';
import { guarantorKey } from './guarantor-key.ts';
import { withConnection } from './key-store.ts';

/**
 * Sets Jamkrindo's public key (PEM, or a certificate that carries it): it verifies signed answers and inbound notices.
 * @throws InputError at `pem` in a sentence; Refusal for a key of our own or where a setting of the environment rules
 */
export async function pasangKunciJamkrindo(actor: Actor, input: { pem: string }): Promise<{ sidik: string }> {
  permit(actor, 'koneksi.ubah');
  const { pem, sidik } = read(input.pem);
  return withConnection('kunci_jamkrindo', async (tx) => {
    if (await tx.kunci.findUnique({ where: { sidik } }))
      throw new Refusal('Ini kunci publik mitra sendiri. Pasang kunci publik dari Jamkrindo.');
    const before = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
    if (before.kunci_jamkrindo_sidik === sidik) return { sidik };
    await tx.koneksi.update({
      where: { id: 1 },
      data: { kunci_jamkrindo: pem, kunci_jamkrindo_sidik: sidik, diperbarui_pada: new Date() },
    });
    await recordAudit(tx, actor, {
      tindakan: 'pasang_kunci_jamkrindo',
      objek: ['koneksi', '1'],
      ringkasan: `Memasang kunci publik Jamkrindo, sidik ${sidik.slice(0, 16)}`,
      sebelum: { sidik: before.kunci_jamkrindo_sidik },
      sesudah: { sidik },
    });
    return { sidik };
  });
}

function read(text: string): { pem: string; sidik: string } {
  try {
    return guarantorKey(text);
  } catch (error) {
    if (error instanceof KeyError) throw new InputError([{ field: 'pem', pesan: error.message }]);
    throw error;
  }
}
