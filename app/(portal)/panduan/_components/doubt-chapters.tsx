import { approvalChapter } from './approval-chapter.tsx';
import type { Chapter } from './chapter.ts';
import { PlaceLink } from './place-link.tsx';

/** What to do when the answer is missing, somebody else must agree, or the line is away. */
export const doubtChapters: readonly Chapter[] = [
  {
    id: 'belum-pasti',
    title: 'Bila jawaban belum pasti',
    body: (
      <>
        <p>
          Kadang surat sudah dikirim tetapi jawabannya putus di jalan. Tidak ada yang tahu apakah Jamkrindo menerimanya. Portal tidak
          mengirim ulang, supaya satu debitur tidak dijamin atau dibayar dua kali. Surat itu tampil merah di Beranda.
        </p>
        <ol>
          <li>
            Buka suratnya dari Beranda atau dari <PlaceLink href="/pengiriman?status=belum_pasti">Pengiriman</PlaceLink>.
          </li>
          <li>Pastikan kepada Jamkrindo, misalnya lewat telepon, atau lihat cetakan sertifikat yang dicarikan portal.</li>
          <li>Usulkan hasilnya: diterima, dengan nomor dan tanggal sertifikat, atau tidak ada. Tulis dari mana Anda tahu.</li>
          <li>Supervisor lain menyetujui usul itu. Pengusul tidak dapat memutus usulnya sendiri.</li>
        </ol>
        <p>Setelah diputus tidak ada, permohonan boleh diajukan lagi. Jangan membuat permohonan kedua sebelum itu.</p>
      </>
    ),
  },
  approvalChapter,
  {
    id: 'gangguan',
    title: 'Bila jalur terganggu',
    body: (
      <>
        <p>
          Bila Jamkrindo tidak dapat dihubungi, pita kuning muncul di atas setiap halaman: sejak kapan, dan berapa surat menunggu. Anda
          tetap dapat bekerja. Surat dikirim sendiri, sesuai urutannya, begitu jalur pulih.
        </p>
        <p>
          Pesan dengan kode rujukan berarti ada gangguan di portal. Catat kodenya dan sampaikan kepada pengelola sistem; dengannya catatan
          kejadian langsung ditemukan.
        </p>
      </>
    ),
  },
];
