import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { moveSwitches } from './move-switches.ts';
import { differences, operationsOf, type Perubahan } from './positions.ts';
import { LettersStand, unsentLetters } from './unsent-letters.ts';

export interface ProfileChange {
  /** the version it was decided on: another one in force means that somebody was faster */
  readonly versi: number;
  /** dotted path of a switch → its new position; switches left out stay */
  readonly posisi: Readonly<Record<string, unknown>>;
  readonly catatan: string;
  readonly asal: 'halaman' | 'uat';
  readonly ujiId?: string;
}

/**
 * Puts a new version of the profile in force, in the caller's transaction; filing waits for its end (`file-letter.ts` holds
 * the same row). The caller has permitted the actor.
 * @throws InputError at each switch that does not fit; LettersStand while letters frozen under a moved switch are unsent;
 * Refusal where somebody else changed it, nothing changes, a file of the environment rules, or Jamkrindo's key is missing
 */
export async function applyProfile(tx: Tx, actor: Actor, change: ProfileChange): Promise<{ nomor: number; perubahan: Perubahan[] }> {
  await tx.$queryRaw`SELECT id FROM koneksi WHERE id = 1 FOR UPDATE`;
  const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const sumber = (koneksi.sumber as Record<string, string>).profil ?? 'bawaan';
  if (sumber !== 'bawaan')
    throw new Refusal(`Profil ditetapkan lewat ${sumber} dan dibaca saat portal mulai. Ubah berkas itu, atau kosongkan variabelnya.`);
  if (koneksi.profil_versi !== change.versi)
    throw new Refusal(
      `Profil sudah diubah orang lain: sekarang versi ${koneksi.profil_versi}, halaman ini versi ${change.versi}. Muat ulang, lalu periksa lagi.`,
    );
  const before = parseProfile(koneksi.profil);
  const after = moveSwitches(before, change.posisi);
  const perubahan = differences(before, after);
  if (perubahan.length === 0) throw new Refusal('Tidak ada sakelar yang berubah.');
  if (after.response.verify !== 'off' && !koneksi.kunci_jamkrindo)
    throw new InputError([{ field: 'response.verify', pesan: 'perlu kunci publik Jamkrindo; pasang dahulu di bagian Kunci Jamkrindo' }]);
  const { menunggu, dikirim } = await unsentLetters(tx, operationsOf(perubahan));
  if (menunggu.length + dikirim.length > 0) throw new LettersStand(menunggu, dikirim);

  const catatan = cleanText(change.catatan).slice(0, 500);
  const { nomor } = await tx.versi_profil.create({
    data: { profil: after, asal: change.asal, catatan, uji_id: change.ujiId ?? null, dibuat_oleh: actor.id },
  });
  await tx.koneksi.update({ where: { id: 1 }, data: { profil: after, profil_versi: nomor, diperbarui_pada: new Date() } });
  await recordAudit(tx, actor, {
    tindakan: 'ubah_profil',
    objek: ['koneksi', '1'],
    ringkasan: `Mengubah ${perubahan.length} sakelar profil koneksi, versi ${nomor}`,
    sebelum: { versi: change.versi, ...Object.fromEntries(perubahan.map(({ sakelar, dari }) => [sakelar, dari])) },
    sesudah: { versi: nomor, catatan, ...Object.fromEntries(perubahan.map(({ sakelar, ke }) => [sakelar, ke])) },
  });
  return { nomor, perubahan };
}
