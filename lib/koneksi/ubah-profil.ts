import { once } from '#lib/audit/once.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError } from '#lib/errors.ts';
import { cleanText, hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { applyProfile } from './apply-profile.ts';

/**
 * Changes switches of the connection profile, with a note why, under the form's once-key.
 * @param input `profil`: dotted path → position, only what moves; `versi`: the version the page showed
 * @throws as `applyProfile`, and InputError where the note is missing
 */
export function ubahProfil(
  actor: Actor,
  input: { kunci: string; versi: number; profil: Readonly<Record<string, unknown>>; catatan: string },
): Promise<{ nomor: number }> {
  permit(actor, 'koneksi.ubah');
  const catatan = cleanText(input.catatan);
  if (!catatan) throw new InputError([{ field: 'catatan', pesan: 'wajib diisi supaya orang lain tahu sebabnya' }]);
  if (catatan.length > 500) throw new InputError([{ field: 'catatan', pesan: `paling panjang 500 karakter, sekarang ${catatan.length}` }]);
  if (hasForbiddenCharacter(catatan)) throw new InputError([{ field: 'catatan', pesan: 'memuat karakter yang tidak dapat disimpan' }]);
  return once(actor, 'ubah-profil', input.kunci, async (tx) => {
    const { nomor } = await applyProfile(tx, actor, { versi: input.versi, posisi: input.profil, catatan, asal: 'halaman' });
    return { nomor };
  });
}
