import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { withConnection } from './key-store.ts';

/** Takes Jamkrindo's public key away: inbound notices are refused from then on. @throws Refusal while signed answers are demanded */
export function lepasKunciJamkrindo(actor: Actor): Promise<null> {
  permit(actor, 'koneksi.ubah');
  return withConnection('kunci_jamkrindo', async (tx) => {
    const before = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
    if (!before.kunci_jamkrindo) return null;
    if (parseProfile(before.profil).response.verify !== 'off')
      throw new Refusal('Profil meminta tanda tangan jawaban diperiksa dengan kunci ini. Matikan dahulu sakelar response.verify.');
    await tx.koneksi.update({
      where: { id: 1 },
      data: { kunci_jamkrindo: null, kunci_jamkrindo_sidik: null, diperbarui_pada: new Date() },
    });
    await recordAudit(tx, actor, {
      tindakan: 'lepas_kunci_jamkrindo',
      objek: ['koneksi', '1'],
      ringkasan: 'Melepas kunci publik Jamkrindo',
      sebelum: { sidik: before.kunci_jamkrindo_sidik },
    });
    return null;
  });
}
