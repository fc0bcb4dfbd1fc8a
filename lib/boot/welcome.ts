import { labelPeran } from '../auth/permissions.ts';
import type { Env } from '../env.ts';
import { childEnvironment } from './settings.ts';
import type { Addresses } from './stack.ts';
import { runTool } from './tool.ts';

/**
 * The lines shown when everything runs: the address, that of our own counterpart's control page, in the sandbox the demo logins,
 * elsewhere the code of the first admin as long as there is none.
 */
export async function welcome(settings: Env, { databaseUrl, sandboxUrl }: Addresses): Promise<string> {
  const lines = [
    '',
    `J-FUSION Mitra berjalan di ${settings.APP_URL}`,
    `Lingkungan: ${settings.MITRA_ENV}. Data di ${settings.MITRA_DATA_DIR}. Hentikan dengan Ctrl-C.`,
    ...(sandboxUrl ? [`Halaman kendali sandbox, hanya dari komputer ini: ${sandboxUrl}/sandbox/`] : []),
  ];
  if (settings.MITRA_ENV !== 'sandbox') return [...lines, '', await firstAdmin(settings, databaseUrl)].join('\n');
  const { akunDemo } = await import('../../prisma/demo.ts');
  const rows = [
    ['Peran', 'Nama pengguna', 'Sandi', 'Nama', 'Cabang'],
    ...akunDemo.map((akun) => [labelPeran(akun.peran), akun.namaPengguna, akun.sandi, akun.nama, akun.cabang]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const table = rows.map(
    (row) =>
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
  );
  return [...lines, '', 'Akun contoh:', ...table, ''].join('\n');
}

/** A new code at every start; it goes to this console and nowhere else. */
async function firstAdmin(settings: Env, databaseUrl: string): Promise<string> {
  const { ok, output } = await runTool('prisma/admin-kode.ts', ['--saat-mulai'], childEnvironment(settings, databaseUrl, undefined));
  return ok ? output : 'Kode admin pertama tidak dapat dibuat. Jalankan npm run admin:kode di komputer ini.\n';
}
