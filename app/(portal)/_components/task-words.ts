import type { JenisTugas } from '#lib/covering/daftar-tugas.ts';

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
};
