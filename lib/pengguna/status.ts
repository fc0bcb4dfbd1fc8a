/** Where an account stands: `diundang` has not chosen a password yet. */
export type StatusPengguna = 'aktif' | 'diundang' | 'ditangguhkan';

/** Every state with its word, its mark, and the condition on `pengguna u` that finds it. */
export const statusPengguna = {
  aktif: { label: 'Aktif', mark: 'selesai', sql: 'u.ditangguhkan_pada IS NULL AND u.sandi_hash IS NOT NULL' },
  diundang: { label: 'Belum memilih sandi', mark: 'tunggu', sql: 'u.ditangguhkan_pada IS NULL AND u.sandi_hash IS NULL' },
  ditangguhkan: { label: 'Ditangguhkan', mark: 'gagal', sql: 'u.ditangguhkan_pada IS NOT NULL' },
} as const satisfies Record<StatusPengguna, { label: string; mark: string; sql: string }>;

export const semuaStatusPengguna = Object.keys(statusPengguna) as StatusPengguna[];

/** The state of an account's row. */
export function statusOf(row: { readonly sandi_hash: string | null; readonly ditangguhkan_pada: Date | null }): StatusPengguna {
  if (row.ditangguhkan_pada) return 'ditangguhkan';
  return row.sandi_hash === null ? 'diundang' : 'aktif';
}
