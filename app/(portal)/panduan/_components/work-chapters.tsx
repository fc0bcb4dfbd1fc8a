import Link from 'next/link';
import { Kbd } from '#components/ui/kbd.tsx';
import type { Chapter } from './chapter.ts';

const masuk: Chapter = {
  id: 'masuk',
  title: 'Masuk',
  body: (
    <>
      <p>Tulis nama pengguna dan sandi, lalu tekan Enter. Beranda terbuka dan menampilkan lebih dulu apa yang menunggu Anda.</p>
      <p>
        Setelah 15 menit tanpa kegiatan, portal meminta Anda masuk lagi. Draf yang sedang diisi tetap tersimpan. Bila meninggalkan meja,
        keluarlah lewat nama Anda di kanan atas.
      </p>
      <p>
        Anda hanya melihat data cabang Anda. Supervisor menyetujui surat dan memutus hasil yang belum pasti; staf mengajukan dan membayar.
      </p>
    </>
  ),
};

const mengajukan: Chapter = {
  id: 'mengajukan',
  title: 'Mengajukan penjaminan',
  body: (
    <>
      <ol>
        <li>
          Buka <Link href="/covering/baru">Ajukan penjaminan</Link>. Untuk debitur yang mirip, mulai dari salinan pengajuan lalu.
        </li>
        <li>
          Isi lima kelompok: debitur, usaha, kredit, agunan, penjaminan. Daftar di kiri menunjukkan kelompok mana yang masih perlu
          diperbaiki. Kode dapat diketik langsung atau dicari dengan kata.
        </li>
        <li>
          Tekan <strong>Kirim ke Jamkrindo</strong>, atau <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>. Jawaban muncul di halaman berikutnya tanpa perlu
          dimuat ulang.
        </li>
      </ol>
      <p>Yang Anda ketik tersimpan sendiri sebagai draf dalam dua detik. Anda boleh menutup peramban dan melanjutkan nanti dari Beranda.</p>
      <p>
        Tanggal boleh ditulis <em>17-06-2025</em>, <em>17062025</em>, atau <em>17 Jun 2025</em>. Nilai rupiah boleh ditempel dengan atau
        tanpa titik. Tulisan merah harus diperbaiki sebelum dikirim. Tulisan kuning hanya minta diperiksa lagi, misalnya NIK yang tidak
        sesuai tanggal lahir, dan tidak menghalangi.
      </p>
      <p>
        Permohonan yang ditolak tidak hilang. Buka halamannya, baca alasan Jamkrindo, lalu pilih <strong>Perbaiki dan ajukan lagi</strong>.
        Isian lama ikut terbawa dan kedua permohonan saling tertaut.
      </p>
    </>
  ),
};

const ijp: Chapter = {
  id: 'ijp',
  title: 'IJP dan pembayaran',
  body: (
    <>
      <p>
        Begitu permohonan diterima, portal menanyakan IJP kepada Jamkrindo. Jadwalnya tampil per tahun di halaman permohonan: tagihan, yang
        sudah dibayar, dan sisanya. Bila tertulis sedang dibentuk, portal bertanya lagi sendiri.
      </p>
      <ol>
        <li>Transfer IJP seperti biasa lewat bank Anda. Portal tidak memindahkan uang.</li>
        <li>Di halaman permohonan, pada bagian IJP, catat pembayaran untuk tahun yang dibayar.</li>
        <li>Periksa nilainya, isi nomor dan tanggal referensi transfer serta nomor invoice, lalu kirim.</li>
      </ol>
      <p>
        Angka Jamkrindo dikutip di samping angka Anda. Beda paling banyak Rp 1 adalah selisih pembulatan. Beda yang lebih besar ditandai dan
        perlu dibicarakan dengan Jamkrindo. Semua invoice ada di <Link href="/covering/invoice">Invoice & IJP</Link>.
      </p>
    </>
  ),
};

const sertifikat: Chapter = {
  id: 'sertifikat',
  title: 'Sertifikat',
  body: (
    <>
      <p>
        Setelah terbit, sertifikat diambil dari Jamkrindo satu kali, disimpan di portal, dan tampil di halaman permohonan. Dari sana dapat
        dicetak atau diunduh kapan saja, juga ketika jalur ke Jamkrindo terganggu.
      </p>
      <p>
        Bila nomor sertifikat baru diberikan setelah IJP dibayar, permohonan berstatus menunggu sertifikat. Catat nomornya di halaman
        permohonan ketika Jamkrindo memberikannya. Semua sertifikat ada di <Link href="/covering/sertifikat">Sertifikat</Link>, dan nomornya
        dapat dicari dengan atau tanpa spasi.
      </p>
    </>
  ),
};

/** Chapters of the ordinary way, in its order. */
export const workChapters = [masuk, mengajukan, ijp, sertifikat] as const;
