/** Who may do what: one row a permission, the roles that hold it. */
export const permissions = {
  'covering.lihat': ['staf', 'supervisor'],
  'covering.ajukan': ['staf', 'supervisor'],
  'covering.bayar': ['staf', 'supervisor'],
  'covering.cetak': ['staf', 'supervisor'],
  'pengiriman.lihat': ['staf', 'supervisor'],
  'pengiriman.batalkan': ['staf', 'supervisor'],
  'pengiriman.kirim_lagi': ['supervisor'],
  'pengiriman.usulkan': ['staf', 'supervisor'],
  'pengiriman.putuskan': ['supervisor'],
  'persetujuan.putuskan': ['supervisor'],
  'koneksi.lihat': ['supervisor'],
} as const satisfies Record<string, readonly Peran[]>;

export type Peran = 'staf' | 'supervisor';
export type Permission = keyof typeof permissions;

export const labelPeran: Record<Peran, string> = { staf: 'Staf cabang', supervisor: 'Supervisor' };

/** Whether a role holds a permission. */
export function holds(peran: Peran, permission: Permission): boolean {
  return (permissions[permission] as readonly Peran[]).includes(peran);
}
