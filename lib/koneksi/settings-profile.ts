import { readFileSync } from 'node:fs';
import { ZodError } from 'zod';
import type { Tx } from '#lib/db.ts';
import type { Env } from '#lib/env.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { differences, operationsOf } from './positions.ts';
import { sameJson } from './same-json.ts';
import { SettingError } from './setting-error.ts';
import { unsentLetters } from './unsent-letters.ts';

/** The profile as it stands in the book. */
interface Before {
  readonly profil: unknown;
  readonly profil_versi: number;
}

/** The profile of a file, its open switches at their defaults. @throws SettingError */
export function readProfile(path: string): JfusionProfile {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new SettingError('JFUSION_PROFILE_FILE bukan JSON yang utuh. Periksa koma dan tanda kutipnya.');
  }
  return parsed(input);
}

function parsed(input: unknown): JfusionProfile {
  try {
    return parseProfile(input);
  } catch (error) {
    const issues =
      error instanceof ZodError
        ? error.issues.map((issue) => `${issue.path.join('.') || 'isi'}: ${issue.message}`).join('; ')
        : 'isinya tidak dikenal';
    throw new SettingError(`JFUSION_PROFILE_FILE memuat sakelar yang tidak dikenal atau nilai yang tidak ada: ${issues}.`);
  }
}

/** A profile that comes from the environment keeps the rules of one that is changed on the page. @throws SettingError */
export async function checkProfile(tx: Tx, isi: { profil: object; kunci_jamkrindo: string | null }, before: Before | null): Promise<void> {
  const profil = parseProfile(isi.profil);
  if (profil.response.verify !== 'off' && !isi.kunci_jamkrindo)
    throw new SettingError(
      'Profil meminta tanda tangan jawaban diperiksa (response.verify), tetapi kunci publik Jamkrindo belum ada. Isi JFUSION_JAMKRINDO_PUBLIC_KEY_FILE, atau tulis off.',
    );
  if (!before) return;
  const touched = operationsOf(differences(parseProfile(before.profil), profil));
  const { menunggu, dikirim } = await unsentLetters(tx, touched);
  const jumlah = [...menunggu, ...dikirim].reduce((sum, row) => sum + row.jumlah, 0);
  if (jumlah > 0)
    throw new SettingError(
      `JFUSION_PROFILE_FILE mengubah bentuk surat, sedangkan ${jumlah} surat belum terkirim sudah dibekukan menurut profil lama (${touched.join(', ')}). Jalankan portal dengan profil lama sampai surat itu terkirim atau dikembalikan ke draf di halaman Koneksi.`,
    );
}

/** The version of the profile in force: a new row only where the profile differs from the one before. */
export async function keepProfile(tx: Tx, env: Env, profil: object, before: Before | null): Promise<number> {
  if (before && sameJson(before.profil, profil)) return before.profil_versi;
  const asal = env.JFUSION_PROFILE_FILE ? ('berkas' as const) : ('bawaan' as const);
  const { nomor } = await tx.versi_profil.create({
    data: { profil, asal, catatan: before ? 'Diterapkan saat mulai' : 'Profil saat pemasangan' },
  });
  return nomor;
}
