/** Who may do what: one row a permission, the roles that hold it. Admins run the system and see no customer; auditors read and change nothing. */
export const permissions = {
  'covering.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'covering.ajukan': ['staf'],
  'covering.bayar': ['staf'],
  'covering.tanyakan': ['staf', 'petugas_klaim', 'supervisor'],
  'covering.cetak': ['staf', 'petugas_klaim', 'supervisor'],
  'covering.spr': ['staf'],
  'covering.pindah': ['supervisor'],
  'klaim.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'klaim.ajukan': ['petugas_klaim'],
  'klaim.unggah': ['petugas_klaim'],
  'klaim.catat': ['petugas_klaim'],
  'klaim.tanyakan': ['staf', 'petugas_klaim', 'supervisor'],
  'klaim.tarik': ['supervisor'],
  'subrogasi.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'subrogasi.ajukan': ['petugas_klaim'],
  'subrogasi.balikkan': ['supervisor'],
  'rekonsiliasi.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'rekonsiliasi.mulai': ['supervisor'],
  'laporan.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'laporan.unduh': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'draf.tulis': ['staf', 'petugas_klaim'],
  'berkas.buka': ['staf', 'petugas_klaim', 'supervisor'],
  'pengiriman.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'pengiriman.batalkan': ['staf', 'petugas_klaim', 'supervisor'],
  'pengiriman.kirim_lagi': ['supervisor'],
  'pengiriman.usulkan': ['staf', 'petugas_klaim', 'supervisor'],
  'pengiriman.putuskan': ['supervisor'],
  'jalur.tutup': ['supervisor', 'admin'],
  'persetujuan.lihat': ['staf', 'petugas_klaim', 'supervisor', 'auditor'],
  'persetujuan.putuskan': ['supervisor'],
  'persetujuan.delegasikan': ['supervisor'],
  'aturan.lihat': ['supervisor', 'admin', 'auditor'],
  'aturan.ubah': ['admin'],
  'aturan.setujui': ['supervisor', 'admin'],
  'pengguna.lihat': ['admin', 'auditor'],
  'pengguna.ubah': ['admin'],
  'cabang.ubah': ['admin'],
  'audit.lihat': ['auditor'],
  'referensi.lihat': ['staf', 'petugas_klaim', 'supervisor', 'admin', 'auditor'],
  'referensi.ubah': ['admin'],
  'koneksi.lihat': ['supervisor', 'admin', 'auditor'],
  'koneksi.ubah': ['admin'],
} as const satisfies Record<string, readonly Peran[]>;

export type Peran = 'staf' | 'petugas_klaim' | 'supervisor' | 'admin' | 'auditor';
export type Permission = keyof typeof permissions;

interface BarisPeran {
  readonly label: string;
  /** one sentence for the page on which a role is given */
  readonly kalimat: string;
  /** a person with this role holds no other */
  readonly sendiri: boolean;
  /** a second factor at sign-in is a must outside the sandbox */
  readonly wajibKode: boolean;
}

/** The roles, in the order in which they are offered. */
export const daftarPeran: Record<Peran, BarisPeran> = {
  staf: {
    label: 'Staf cabang',
    kalimat: 'Mengajukan penjaminan dan SPR, membayar IJP, mengambil sertifikat.',
    sendiri: false,
    wajibKode: false,
  },
  petugas_klaim: {
    label: 'Petugas klaim',
    kalimat: 'Mengajukan klaim dan dokumennya, mencatat keputusan, menyetor subrogasi.',
    sendiri: false,
    wajibKode: false,
  },
  supervisor: {
    label: 'Supervisor',
    kalimat: 'Memutuskan yang dibuat orang lain: persetujuan, surat yang belum pasti, penarikan klaim.',
    sendiri: false,
    wajibKode: true,
  },
  admin: {
    label: 'Admin',
    kalimat: 'Mengelola pengguna, cabang, aturan, referensi dan koneksi. Tidak melihat data nasabah.',
    sendiri: true,
    wajibKode: true,
  },
  auditor: {
    label: 'Auditor',
    kalimat: 'Membaca semuanya dengan data pribadi disamarkan. Tidak mengubah apa pun.',
    sendiri: true,
    wajibKode: true,
  },
};

export const semuaPeran = Object.keys(daftarPeran) as Peran[];

/** The roles of a person as a sentence part: `Staf cabang, Petugas klaim`. */
export function labelPeran(peran: readonly Peran[]): string {
  return semuaPeran
    .filter((row) => peran.includes(row))
    .map((row) => daftarPeran[row].label)
    .join(', ');
}

/** Whether one of these roles holds a permission. */
export function holds(peran: readonly Peran[], permission: Permission): boolean {
  return peran.some((row) => (permissions[permission] as readonly Peran[]).includes(row));
}
