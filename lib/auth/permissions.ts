/** Who may do what: one row a permission, the roles that hold it. */
export const permissions = {
  'covering.lihat': ['staf', 'supervisor'],
  'covering.ajukan': ['staf', 'supervisor'],
  'covering.bayar': ['staf', 'supervisor'],
  'covering.cetak': ['staf', 'supervisor'],
  'covering.spr': ['staf', 'supervisor'],
  'klaim.lihat': ['staf', 'supervisor'],
  'klaim.ajukan': ['staf', 'supervisor'],
  'klaim.unggah': ['staf', 'supervisor'],
  'klaim.catat': ['staf', 'supervisor'],
  'klaim.tarik': ['supervisor'],
  'subrogasi.lihat': ['staf', 'supervisor'],
  'subrogasi.ajukan': ['staf', 'supervisor'],
  'subrogasi.balikkan': ['supervisor'],
  'rekonsiliasi.lihat': ['staf', 'supervisor'],
  'rekonsiliasi.mulai': ['supervisor'],
  'laporan.lihat': ['staf', 'supervisor'],
  'laporan.unduh': ['staf', 'supervisor'],
  'pengiriman.lihat': ['staf', 'supervisor'],
  'pengiriman.batalkan': ['staf', 'supervisor'],
  'pengiriman.kirim_lagi': ['supervisor'],
  'pengiriman.usulkan': ['staf', 'supervisor'],
  'pengiriman.putuskan': ['supervisor'],
  'persetujuan.putuskan': ['supervisor'],
  'referensi.lihat': ['staf', 'supervisor'],
  'referensi.ubah': ['supervisor'],
  'koneksi.lihat': ['supervisor'],
  'koneksi.ubah': ['supervisor'],
} as const satisfies Record<string, readonly Peran[]>;

export type Peran = 'staf' | 'supervisor';
export type Permission = keyof typeof permissions;

export const labelPeran: Record<Peran, string> = { staf: 'Staf cabang', supervisor: 'Supervisor' };

/** Whether a role holds a permission. */
export function holds(peran: Peran, permission: Permission): boolean {
  return (permissions[permission] as readonly Peran[]).includes(peran);
}
