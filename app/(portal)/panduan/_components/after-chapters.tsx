import type { Chapter } from './chapter.ts';
import { PlaceLink } from './place-link.tsx';

/** What comes after the certificate: changes, the claim, what is recovered, and what is told of it all. */
export const afterChapters: readonly Chapter[] = [
  {
    id: 'spr',
    title: 'SPR: suplesi, perpanjangan, restrukturisasi',
    body: (
      <>
        <p>
          Bila kredit yang dijamin berubah, ajukan SPR dari halaman permohonan atau{' '}
          <PlaceLink href="/covering/sertifikat">Sertifikat</PlaceLink>. Data lama terbawa; isi hanya yang berubah. Pilih jenisnya lebih
          dulu, keterangan di tiap kolom mengikuti pilihan itu.
        </p>
        <p>
          Rantai penjaminan menunjukkan awal, SPR 1, SPR 2, dan mana yang berlaku. Semua SPR ada di{' '}
          <PlaceLink href="/covering/spr">SPR</PlaceLink>.
        </p>
      </>
    ),
  },
  {
    id: 'klaim',
    title: 'Klaim',
    body: (
      <>
        <ol>
          <li>
            Buka <PlaceLink href="/klaim/baru">Ajukan klaim</PlaceLink> dan pilih sertifikatnya. Rumus nilai klaim tampil beserta parameter
            PKS-nya; tulis tindakan penagihan yang sudah dilakukan.
          </li>
          <li>
            Sesudah Jamkrindo menerima klaim, unggah dokumennya satu per satu: PDF, JPG, atau PNG. Batas ukuran tertulis di tiap baris.
            Begitu berkas tiba di portal, halaman boleh ditutup.
          </li>
          <li>
            Portal menanyakan keputusan secara berkala; Anda juga dapat menekan <strong>Tanyakan keputusan</strong>. Bila keputusan atau
            pembayaran datang lewat surat, catat di halaman klaim.
          </li>
        </ol>
        <p>
          Supervisor dapat menarik klaim yang belum dibayar. Berkas klaim, yaitu surat pengantar, daftar, dan semua dokumen, dicetak sebagai
          satu PDF dari halaman dokumen. Semua klaim ada di <PlaceLink href="/klaim">Klaim</PlaceLink>.
        </p>
      </>
    ),
  },
  {
    id: 'subrogasi',
    title: 'Subrogasi',
    body: (
      <>
        <p>
          Klaim yang sudah dibayar muncul di <PlaceLink href="/subrogasi">Subrogasi</PlaceLink>. Tiap hasil penagihan dicatat sebagai
          angsuran dengan dua surat: pengajuan, lalu konfirmasi pembayarannya. Bagian Jamkrindo dan bagian bank dihitung menurut PKS.
        </p>
        <p>
          Kekurangan dari angsuran yang dibayar sebagian dibawa ke angsuran berikutnya; yang melebihi sisa ditolak portal. Angsuran keliru
          tidak dihapus: supervisor membalikkannya dengan alasan, dan keduanya tetap terlihat.
        </p>
      </>
    ),
  },
  {
    id: 'laporan',
    title: 'Laporan dan rekonsiliasi',
    body: (
      <>
        <p>
          Di <PlaceLink href="/laporan">Laporan</PlaceLink> pilih periode, cabang, dan produk. Isinya sama di layar, di Excel, dan di
          kertas. Di Excel, nomor tersimpan sebagai teks sehingga tidak ada angka yang hilang.
        </p>
        <p>
          <PlaceLink href="/laporan/rekonsiliasi">Rekonsiliasi</PlaceLink> mencocokkan buku kita dengan jawaban Jamkrindo untuk satu
          periode. Portal hanya menunjukkan perbedaan dan tidak mengubah apa pun. Supervisor memulainya; semua orang di cabang itu dapat
          membacanya.
        </p>
      </>
    ),
  },
  {
    id: 'referensi',
    title: 'Referensi',
    body: (
      <p>
        <PlaceLink href="/pengaturan/referensi">Referensi</PlaceLink> menyimpan produk, PKS beserta parameternya, daftar kode, dan hari
        libur, masing-masing dengan masa berlaku. Baris bertanda contoh dibawa portal, bukan data resmi; admin menggantinya dengan data dari
        perjanjian yang ditandatangani.
      </p>
    ),
  },
  {
    id: 'cabang',
    title: 'Cabang',
    body: (
      <>
        <p>
          <PlaceLink href="/pengaturan/cabang">Cabang</PlaceLink> berganti kode atau nama sejak tanggal yang ditulis admin. Yang sudah
          diajukan tetap menyebut kode lama, dan kode lama tetap menemukan cabangnya di pencarian dan saringan. Cabang yang digabung tidak
          menerima permohonan baru; datanya tetap, dan dilihat dari cabang tujuan.
        </p>
        <p>
          Debitur yang pindah cabang diusulkan supervisornya lewat tombol Pindah unit kerja di halaman penjaminan, lalu diputuskan
          supervisor cabang tujuan di <PlaceLink href="/persetujuan">Persetujuan</PlaceLink>. Seluruh rantainya ikut: klaim, subrogasi,
          surat, dan berkas. Selama ada surat yang belum jelas hasilnya, perpindahan menunggu.
        </p>
      </>
    ),
  },
];
