import type { JenisTugas } from '#lib/laporan/tugas-saya.ts';

interface Words {
  readonly judul: string;
  readonly nada: 'bahaya' | 'tunggu' | 'biasa';
  /** where the whole of it is found */
  readonly semua: string | null;
}

const biasa = (judul: string, semua: string | null): Words => ({ judul, nada: 'biasa', semua });
const tunggu = (judul: string, semua: string | null): Words => ({ judul, nada: 'tunggu', semua });
const bahaya = (judul: string, semua: string | null): Words => ({ judul, nada: 'bahaya', semua });

/** How each group of waiting things is told on Beranda. */
export const taskWords: Record<JenisTugas, Words> = {
  koneksi: bahaya('Sambungan ke Jamkrindo', '/pengaturan/koneksi'),
  // turns red by itself once it is late, for who settles it
  belum_pasti: tunggu('Belum pasti sampai di Jamkrindo', '/pengiriman?keadaan=belum_pasti'),
  persetujuan: tunggu('Menunggu persetujuan Anda', '/persetujuan'),
  surat_ditahan: tunggu('Ditahan, menunggu Anda lepaskan', '/pengiriman?status=tertahan'),
  ditolak: biasa('Ditolak, perlu diperbaiki', '/covering?status=ditolak'),
  ijp: biasa('IJP belum dibayar', '/covering/invoice'),
  draf: biasa('Draf yang belum dikirim', null),
  draf_klaim: biasa('Draf klaim yang belum dikirim', '/klaim/baru'),
  usul_menunggu: biasa('Usul yang menunggu orang kedua', '/pengiriman?status=belum_pasti'),
  menunggu_orang: biasa('Menunggu persetujuan orang lain', '/persetujuan/buatan'),
  tertahan: tunggu('Menunggu jalur atau supervisor', '/pengiriman'),
  klaim_kode: bahaya('Jawaban klaim yang belum dikenal', '/klaim?status=kode_asing'),
  klaim_ditolak: biasa('Klaim ditolak', '/klaim'),
  klaim_dokumen: biasa('Dokumen klaim belum lengkap', '/klaim?status=dokumen'),
  subrogasi: biasa('Angsuran subrogasi belum selesai', '/subrogasi'),
  klaim_dibayar: biasa('Klaim disetujui, menunggu pembayaran Jamkrindo', '/klaim?status=disetujui'),
  cabang_tanpa_supervisor: tunggu('Cabang tanpa supervisor', '/pengaturan/cabang'),
  tanpa_kode: tunggu('Belum memasang kode dari ponsel', '/pengaturan/pengguna'),
  undangan: biasa('Belum memilih sandi', '/pengaturan/pengguna?status=diundang'),
};
