import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { lockName } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { applyProfile } from '../apply-profile.ts';
import { bacaTemuan, berbeda } from './temuan-uji.ts';

/**
 * Puts readings of a UAT run in force as a new version of the profile; once a run.
 * @param input `pilihan`: the switches whose readings are taken
 * @throws as `applyProfile` (letters frozen under a moved switch stand in the way); Refusal where the run is still open, was
 * frozen before, or the profile has another version now than the run began with; InputError where a switch has no reading
 */
export async function bekukanUji(
  actor: Actor,
  { kunci, ujiId, pilihan }: { kunci: string; ujiId: string; pilihan: readonly string[] },
): Promise<{ nomor: number }> {
  permit(actor, 'koneksi.ubah');
  return once(actor, 'bekukan-uji', kunci, async (tx) => {
    await lockName(tx, `uji:${ujiId}`);
    const uji = await tx.uji.findUnique({ where: { id: ujiId } });
    if (uji?.jenis !== 'uat') throw new Refusal('UAT tidak ditemukan.');
    if (!uji.selesai) throw new Refusal('UAT ini belum berakhir. Jawab pertanyaannya atau hentikan dahulu.');
    if (uji.dibekukan_pada) throw new Refusal('Hasil UAT ini sudah dibekukan.');
    const temuan = bacaTemuan(uji.temuan);
    const terpilih = pilihan.map((sakelar) => {
      const row = temuan.find((candidate) => candidate.sakelar === sakelar && candidate.cara !== 'tidak_diuji');
      if (!row) throw new InputError([{ field: sakelar.slice(0, 80), pesan: 'tidak punya pembacaan dalam UAT ini' }]);
      return row;
    });
    const posisi = Object.fromEntries(terpilih.filter(berbeda).map(({ sakelar, ditemukan }) => [sakelar, ditemukan]));
    const { nomor } = await applyProfile(tx, actor, {
      versi: uji.profil_versi,
      posisi,
      catatan: `Dibekukan dari UAT: ${Object.keys(posisi).join(', ')}`,
      asal: 'uat',
      ujiId,
    });
    await tx.uji.update({ where: { id: ujiId }, data: { dibekukan_oleh: actor.id, dibekukan_pada: new Date() } });
    await recordAudit(tx, actor, {
      tindakan: 'bekukan_uji',
      objek: ['uji', ujiId],
      ringkasan: `Membekukan ${Object.keys(posisi).length} pembacaan UAT menjadi profil versi ${nomor}`,
      sesudah: { versi: nomor, posisi },
    });
    return { nomor };
  });
}
