/** What each kind of reconciliation is called, and what its period counts by. */
export const jenisRekonsiliasi = {
  ijp: { judul: 'Rekonsiliasi IJP', singkat: 'IJP', periode: 'Sertifikat bertanggal', nilai: 'IJP' },
  klaim: { judul: 'Rekonsiliasi klaim', singkat: 'Klaim', periode: 'Klaim yang diajukan', nilai: 'nilai disetujui' },
} as const;
