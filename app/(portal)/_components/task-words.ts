import type { JenisTugas } from '#lib/laporan/tugas-saya.ts';

interface Words {
  readonly judul: string;
  /** behind a number, in the menu of the bell */
  readonly singkat: string;
  readonly nada: 'bahaya' | 'tunggu' | 'biasa';
  /** whether it waits for this person, not for somebody else or the line */
  readonly perluSaya: boolean;
  /** where the whole of it is found */
  readonly semua: string | null;
}

/** How each group of waiting things is told, on Beranda and in the bell. */
export const taskWords: Record<JenisTugas, Words> = {
  belum_pasti: {
    judul: 'Belum pasti sampai di Jamkrindo',
    singkat: 'surat belum pasti',
    nada: 'bahaya',
    perluSaya: true,
    semua: '/pengiriman?status=belum_pasti',
  },
  persetujuan: {
    judul: 'Menunggu persetujuan Anda',
    singkat: 'surat menunggu persetujuan Anda',
    nada: 'tunggu',
    perluSaya: true,
    semua: '/persetujuan',
  },
  ditolak: {
    judul: 'Ditolak, perlu diperbaiki',
    singkat: 'permohonan ditolak',
    nada: 'biasa',
    perluSaya: true,
    semua: '/covering?status=ditolak',
  },
  ijp: { judul: 'IJP belum dibayar', singkat: 'IJP belum dibayar', nada: 'biasa', perluSaya: true, semua: '/covering/invoice' },
  draf: { judul: 'Draf yang belum dikirim', singkat: 'draf belum dikirim', nada: 'biasa', perluSaya: true, semua: null },
  menunggu_orang: {
    judul: 'Menunggu persetujuan supervisor',
    singkat: 'surat menunggu supervisor',
    nada: 'biasa',
    perluSaya: false,
    semua: '/persetujuan',
  },
  tertahan: {
    judul: 'Menunggu jalur ke Jamkrindo',
    singkat: 'surat menunggu jalur',
    nada: 'tunggu',
    perluSaya: false,
    semua: '/pengiriman',
  },
  klaim_kode: {
    judul: 'Jawaban klaim yang belum dikenal',
    singkat: 'jawaban klaim belum dikenal',
    nada: 'bahaya',
    perluSaya: true,
    semua: '/klaim?status=kode_asing',
  },
  klaim_ditolak: { judul: 'Klaim ditolak', singkat: 'klaim ditolak', nada: 'biasa', perluSaya: true, semua: '/klaim' },
  klaim_dokumen: {
    judul: 'Dokumen klaim belum lengkap',
    singkat: 'klaim kurang dokumen',
    nada: 'biasa',
    perluSaya: true,
    semua: '/klaim?status=dokumen',
  },
  subrogasi: {
    judul: 'Angsuran subrogasi belum selesai',
    singkat: 'angsuran belum selesai',
    nada: 'biasa',
    perluSaya: true,
    semua: '/subrogasi',
  },
  klaim_dibayar: {
    judul: 'Klaim disetujui, menunggu pembayaran Jamkrindo',
    singkat: 'klaim menunggu dibayar',
    nada: 'biasa',
    perluSaya: false,
    semua: '/klaim?status=disetujui',
  },
};
