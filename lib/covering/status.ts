import { type Mark, type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

/** How a filing stands, told from its letter and from whether a guarantee came of it: a state of the screen, never a column. */
export interface StatusPengajuan {
  readonly kode: string;
  readonly label: string;
  readonly mark: Mark;
  readonly kalimat: string;
  readonly bolaDi: 'Anda' | 'supervisor' | 'Jamkrindo' | 'portal' | null;
}

const bola: Record<StatusPengiriman, StatusPengajuan['bolaDi']> = {
  menunggu_persetujuan: 'supervisor',
  siap: 'portal',
  dikirim: 'Jamkrindo',
  belum_terkirim: 'portal',
  tertahan: 'supervisor',
  belum_pasti: 'supervisor',
  berhasil: 'Jamkrindo',
  ditolak: 'Anda',
  dibatalkan: 'Anda',
  terbukti_tidak_ada: 'Anda',
};

/** Joins a letter's state with the certificate, where there is one. */
export function statusPengajuan(surat: StatusPengiriman, noSertifikat: string | null): StatusPengajuan {
  if (noSertifikat) return { kode: 'terbit', label: 'Terbit', mark: 'selesai', kalimat: 'Sertifikat terbit.', bolaDi: null };
  if (surat === 'berhasil') {
    const kalimat =
      'Diterima Jamkrindo. Nomor sertifikat menyusul setelah IJP dibayar; catat di bagian Sertifikat begitu Anda memegangnya.';
    return { kode: 'menunggu_sertifikat', label: 'Menunggu sertifikat', mark: 'tunggu', kalimat, bolaDi: 'Jamkrindo' };
  }
  const { label, mark, kalimat } = statusPengiriman[surat];
  return { kode: surat, label, mark, kalimat, bolaDi: bola[surat] };
}

/** A filing in these states may be filed again, corrected. */
export const dapatDikoreksi: readonly StatusPengiriman[] = ['ditolak', 'dibatalkan', 'terbukti_tidak_ada'];
