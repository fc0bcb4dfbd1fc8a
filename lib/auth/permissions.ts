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
  'subrogasi.lihat': ['staf', 'supervisor'],
  'subrogasi.ajukan': ['staf', 'supervisor'],
  'pengiriman.lihat': ['staf', 'supervisor'],
  'pengiriman.batalkan': ['staf', 'supervisor'],
  'pengiriman.kirim_lagi': ['supervisor'],
  'pengiriman.usulkan': ['staf', 'supervisor'],
  'pengiriman.putuskan': ['supervisor'],
  'persetujuan.putuskan': ['supervisor'],
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
