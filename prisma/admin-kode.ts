import { newFirstAdminCode } from '#lib/auth/first-admin.ts';
import { pulihkanAdmin } from '#lib/auth/rescue-admin.ts';
import { db } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';
import { formatWaktu } from '#lib/tanggal.ts';

/**
 * Prints a new one-time code for the first admin, in place of any before, as long as there is no admin who could sign in. With
 * --saat-mulai (at every start) it says nothing otherwise. With --pulihkan NAME it lets an admin in again who lost all keys. The code goes to the console alone: no log, no plain text in the database.
 */
async function adminKode(): Promise<string> {
  const kode = await newFirstAdminCode();
  if (kode)
    return [
      'Belum ada admin yang dapat masuk. Buat admin pertama di',
      `  ${env().APP_URL}/masuk/pertama`,
      'dengan kode sekali pakai ini (kode sebelumnya tidak berlaku lagi):',
      `  ${kode}`,
      '',
    ].join('\n');
  if (process.argv.includes('--saat-mulai')) return '';
  return env().MITRA_ENV === 'sandbox'
    ? 'Di sandbox admin sudah ada di antara akun contoh; kode tidak dibuat.\n'
    : 'Sudah ada admin yang dapat masuk; kode tidak dibuat. Admin itu dapat menambah pengguna lain di Pengaturan.\n';
}

async function pulihkan(namaPengguna: string): Promise<string> {
  if (!namaPengguna) throw new Refusal('Tulis nama pengguna adminnya: npm run admin:kode -- --pulihkan NAMA');
  const { nama, tautan, berlakuSampai } = await pulihkanAdmin(namaPengguna);
  return `Kode masuk ${nama} dilepas dan semua sesinya diakhiri. Sandi baru dipilih lewat tautan ini, sampai ${formatWaktu(new Date(berlakuSampai))}:\n  ${tautan}\n`;
}

try {
  const at = process.argv.indexOf('--pulihkan');
  process.stdout.write(await (at > 0 ? pulihkan(process.argv[at + 1] ?? '') : adminKode()));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await db().$disconnect();
}
