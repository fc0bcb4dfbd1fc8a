import type { Env } from '../env.ts';

/** The lines shown when everything runs: the address, that of our own counterpart's control page, and in the sandbox the demo logins. */
export async function welcome(settings: Env, sandboxUrl: string | undefined): Promise<string> {
  const lines = [
    '',
    `J-FUSION Mitra berjalan di ${settings.APP_URL}`,
    `Lingkungan: ${settings.MITRA_ENV}. Data di ${settings.MITRA_DATA_DIR}. Hentikan dengan Ctrl-C.`,
    ...(sandboxUrl ? [`Halaman kendali sandbox, hanya dari komputer ini: ${sandboxUrl}/sandbox/`] : []),
  ];
  if (settings.MITRA_ENV !== 'sandbox') return lines.join('\n');
  const { akunDemo } = await import('../../prisma/demo.ts');
  const rows = [
    ['Peran', 'Nama pengguna', 'Sandi', 'Nama', 'Cabang'],
    ...akunDemo.map((akun) => [akun.peran, akun.namaPengguna, akun.sandi, akun.nama, akun.cabang]),
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
