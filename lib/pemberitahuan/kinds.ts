/** What a notice speaks of: the filters of the history. */
export const kelompokPemberitahuan = ['surat', 'klaim', 'persetujuan', 'akun'] as const;
export type KelompokPemberitahuan = (typeof kelompokPemberitahuan)[number];

/** Every kind of notice and what it speaks of; its words are made when it is read. */
export const jenisPemberitahuan = {
  menunggu_keputusan: 'persetujuan',
  disetujui: 'persetujuan',
  ditolak_pemutus: 'persetujuan',
  ditolak_penjamin: 'surat',
  belum_pasti: 'surat',
  surat_ditahan: 'surat',
  jalur_berhenti: 'surat',
  jawaban_terlambat: 'surat',
  usul_meja: 'surat',
  usul_meja_diputus: 'surat',
  klaim_diputus: 'klaim',
  klaim_dibayar: 'klaim',
  delegasi_diterima: 'persetujuan',
  delegasi_dicabut: 'persetujuan',
  aturan_berlaku: 'persetujuan',
  akun_diubah: 'akun',
  masuk_baru: 'akun',
} as const satisfies Record<string, KelompokPemberitahuan>;
export type JenisPemberitahuan = keyof typeof jenisPemberitahuan;

/** The kinds of one group. */
export function jenisDari(kelompok: KelompokPemberitahuan): JenisPemberitahuan[] {
  return (Object.keys(jenisPemberitahuan) as JenisPemberitahuan[]).filter((jenis) => jenisPemberitahuan[jenis] === kelompok);
}
