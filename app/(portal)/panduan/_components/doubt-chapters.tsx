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
          mengirim ulang, supaya satu debitur tidak dijamin atau dibayar dua kali. Dalam lima detik surat itu tampil di lonceng dan Beranda;
          bila sesudah 15 menit belum juga pasti, supervisor melihatnya merah.
        </p>
        <p>
          Halaman suratnya menyebut apa yang dilakukan portal sendiri dan kapan berikutnya, misalnya menanyakan klaim ke Jamkrindo, beserta
          pertanyaan yang sudah dikirim. Bila tidak ada lagi yang dilakukan sendiri, orang yang memastikan:
        </p>
        <ol>
          <li>
            Buka suratnya dari Beranda atau dari <PlaceLink href="/pengiriman?keadaan=belum_pasti">Pengiriman</PlaceLink>.
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
          Bila Jamkrindo tidak dapat dihubungi atau jalur ditutup, pita kuning muncul di atas setiap halaman: sebabnya, sejak kapan, dan
          berapa surat cabang Anda menunggu. Anda tetap dapat bekerja: ajukan seperti biasa. Surat dikirim sendiri, sesuai urutannya, begitu
          jalur pulih; tidak ada yang perlu diajukan lagi.
        </p>
        <p>
          <PlaceLink href="/pengiriman">Pengiriman</PlaceLink> menghitung surat yang menunggu, sedang dikirim, tertahan, perlu diperbaiki
          dan belum pasti, dengan umur yang tertua. Kelompok dan dokumen yang sedang berjalan menunjukkan berapa yang selesai, lajunya, dan
          sisa waktunya; halamannya boleh ditutup.
        </p>
        <p>
          Pada surat yang belum berangkat ada <em>Batalkan</em>; pada yang tertahan <em>Kirim lagi</em>, oleh supervisor; pada yang ditolak
          atau terbukti tidak ada <em>Perbaiki</em>, yang membuat surat baru dan menunjuk yang lama.
        </p>
        <h3>Menutup jalur dengan tangan</h3>
        <p>
          Supervisor menutup jalur di <PlaceLink href="/pengiriman">Pengiriman</PlaceLink>, admin di{' '}
          <PlaceLink href="/pengaturan/koneksi">Koneksi</PlaceLink>, dengan alasan yang dibaca semua orang, misalnya pemeliharaan di
          Jamkrindo. Yang sedang dikirim diselesaikan; sesudah itu tidak ada surat yang berangkat sampai seseorang menekan{' '}
          <em>Buka jalur</em>. Di tempat yang sama dilanjutkan jalur atau jenis surat yang menunggu diperiksa, misalnya setelah lima
          penolakan berturut-turut.
        </p>
        <p>
          Pesan dengan kode rujukan berarti ada gangguan di portal. Catat kodenya dan sampaikan kepada pengelola sistem; dengannya catatan
          kejadian langsung ditemukan.
        </p>
      </>
    ),
  },
  {
    id: 'kertas',
    title: 'Bila portal tidak dapat dibuka',
    body: (
      <>
        <p>
          Listrik padam atau jaringan putus: pakai formulir kertas. Cetak beberapa rangkap lebih dulu dari{' '}
          <PlaceLink href="/panduan/formulir-kertas">Formulir kertas</PlaceLink> dan simpan di cabang. Tiap rangkap bernomor sendiri.
        </p>
        <p>
          Begitu portal dapat dibuka, salin isiannya seperti biasa. Di akhir formulir pilih{' '}
          <strong>Isian ini disalin dari formulir kertas</strong>, lalu tulis nomor formulir, tanggal diisi, dan nama pengisinya. Halaman
          dan riwayatnya kemudian menyebut formulir itu. Satu nomor hanya dapat dimasukkan satu kali, jadi dua orang tidak mengetik lembar
          yang sama.
        </p>
      </>
    ),
  },
];
