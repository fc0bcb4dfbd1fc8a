import { Kbd } from '#components/ui/kbd.tsx';
import { daftarPeran, semuaPeran } from '#lib/auth/permissions.ts';
import type { Chapter } from './chapter.ts';
import { PlaceLink } from './place-link.tsx';

const masuk: Chapter = {
  id: 'masuk',
  title: 'Masuk',
  body: (
    <>
      <p>Tulis nama pengguna dan sandi, lalu tekan Enter. Beranda terbuka dan menampilkan lebih dulu apa yang menunggu Anda.</p>
      <p>
        Setelah 15 menit tanpa tombol atau klik, atau 8 jam sejak masuk, portal meminta Anda masuk lagi. Dua menit sebelumnya Anda
        diingatkan, dan sesudah masuk Anda kembali ke halaman yang sama. Draf yang sedang diisi tetap tersimpan. Bila meninggalkan meja,
        keluarlah lewat nama Anda di kanan atas.
      </p>
      <p>
        Sandi, kode masuk dari ponsel, dan tempat Anda sedang masuk ada di <PlaceLink href="/akun">Akun saya</PlaceLink>. Lupa sandi? Minta
        tautan baru lewat halaman masuk, atau kepada admin.
      </p>
      <p>
        Lonceng memberitahukan yang terjadi tanpa Anda: jawaban Jamkrindo, keputusan orang lain, perubahan pada akun Anda. Yang lama ada di{' '}
        <PlaceLink href="/pemberitahuan">Pemberitahuan</PlaceLink> selama 90 hari. Yang harus Anda kerjakan ada di Beranda.
      </p>
    </>
  ),
};

const peran: Chapter = {
  id: 'peran',
  title: 'Peran',
  body: (
    <>
      <p>Anda hanya melihat data cabang Anda. Satu orang boleh memegang beberapa peran; admin dan auditor berdiri sendiri.</p>
      <ul>
        {semuaPeran.map((kode) => (
          <li key={kode}>
            <strong>{daftarPeran[kode].label}.</strong> {daftarPeran[kode].kalimat}
          </li>
        ))}
      </ul>
      <p>
        Admin membuka akun satu per satu atau sekaligus dari Excel, mengubah peran, dan menangguhkan. Perubahannya berlaku dalam hitungan
        detik. Surat milik orang yang ditangguhkan atau dipindah ditahan sampai supervisor mengirimnya sebagai penanggung jawab atau
        membatalkannya.
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
          Buka <PlaceLink href="/covering/baru">Ajukan penjaminan</PlaceLink>. Untuk debitur yang mirip, mulai dari salinan pengajuan lalu.
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
        perlu dibicarakan dengan Jamkrindo. Semua invoice ada di <PlaceLink href="/covering/invoice">Invoice & IJP</PlaceLink>.
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
        permohonan ketika Jamkrindo memberikannya. Semua sertifikat ada di <PlaceLink href="/covering/sertifikat">Sertifikat</PlaceLink>,
        dan nomornya dapat dicari dengan atau tanpa spasi.
      </p>
    </>
  ),
};

/** Chapters of the ordinary way, in its order. */
export const workChapters = [masuk, peran, mengajukan, ijp, sertifikat] as const;
