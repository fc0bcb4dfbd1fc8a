import { runningLines } from '#lib/pdf/running.ts';
import { openSheets } from '#lib/pdf/sheets.ts';
import { signOff } from '#lib/pdf/sign-off.ts';
import { type Column, table } from '#lib/pdf/table.ts';
import { documentTitle, facts, heading, paragraph } from '#lib/pdf/text.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { type BahanBeritaAcara, barisOperasi, barisProfil, barisSidik, barisTemuan, namaLingkungan } from './berita-acara-isi.ts';

const kolomOperasi: readonly Column[] = [
  { title: 'Operasi', share: 13 },
  { title: 'Posisi yang dipakai', share: 27, mono: true },
  { title: 'SHA-256 permintaan', share: 14.5, mono: true },
  { title: 'SHA-256 jawaban', share: 14.5, mono: true },
  { title: 'HTTP', share: 6 },
  { title: 'Hasil', share: 16 },
  { title: 'Waktu (WIB)', share: 10.5 },
];
const kolomTemuan: readonly Column[] = [
  { title: 'Sakelar', share: 24 },
  { title: 'Menurut dokumen', share: 16 },
  { title: 'Sebelum uji', share: 16 },
  { title: 'Ditemukan', share: 16 },
  { title: 'Cara diketahui', share: 12 },
  { title: 'Keterangan', share: 20 },
];
const kolomTanya: readonly Column[] = [
  { title: 'Pertanyaan', share: 45 },
  { title: 'Jawaban', share: 28 },
  { title: 'Dijawab oleh', share: 27 },
];

const akhir: Readonly<Record<string, string>> = {
  dihentikan: 'Pengujian dihentikan sebelum selesai. Yang belum diuji disebut demikian.',
  gagal: 'Pengujian berakhir karena gangguan sebelum selesai. Yang belum diuji disebut demikian.',
};

/** The Berita Acara on A4: what was tested, how it went, what was found and who answered, with places to sign. */
export async function gambarBeritaAcara(bahan: BahanBeritaAcara, dicetak: { nama: string; pada: Date }): Promise<Uint8Array> {
  const lingkungan = namaLingkungan[bahan.lingkungan];
  const sheets = await openSheets({ title: `Berita Acara UAT ${bahan.mitra}`, author: bahan.mitra, date: dicetak.pada });
  documentTitle(sheets, 'Berita Acara UAT', `Uji sambungan J-FUSION antara ${bahan.mitra} dan Jamkrindo, lingkungan ${lingkungan}`);
  if (bahan.lingkungan === 'produksi')
    paragraph(sheets, 'Di produksi hanya autentikasi dan pembacaan yang dicoba. Tidak satu pun panggilan yang berakibat dikirim.');
  const catatan = [akhir[bahan.status], bahan.keterangan].filter(Boolean).join(' ');
  if (catatan) paragraph(sheets, catatan, { font: sheets.font.bold });
  facts(sheets, faktaUji(bahan));

  const { teruji, baris } = barisOperasi(bahan);
  heading(sheets, '1. Hasil per operasi');
  table(sheets, kolomOperasi, baris, 7.5);
  paragraph(
    sheets,
    'Sidik dihitung dari isi persis seperti dikirim dan diterima. Isi autentikasi memuat rahasia, jadi tidak disimpan; cetak covering dan inquiry lewat alamat tidak berbadan.',
    { size: 8, soft: true },
  );
  heading(sheets, '2. Pembacaan sakelar');
  if (bahan.temuan.length === 0) paragraph(sheets, 'Tidak ada sakelar yang dibaca pada pengujian ini.');
  else table(sheets, kolomTemuan, barisTemuan(bahan), 7.5);
  paragraph(sheets, kalimatBeku(bahan));
  heading(sheets, '3. Pertanyaan yang dijawab orang');
  if (bahan.pertanyaan.length === 0) paragraph(sheets, 'Tidak ada pertanyaan pada pengujian ini.');
  else table(sheets, kolomTanya, barisTanya(bahan));
  heading(sheets, '4. Persetujuan', 200);
  paragraph(sheets, 'Kedua pihak menyatakan bahwa hasil di atas sesuai dengan catatan masing-masing.', { after: 12 });
  signOff(sheets, [`Untuk ${bahan.mitra}`, 'Untuk Jamkrindo']);

  sheets.y -= 14;
  heading(sheets, 'Lampiran 1. Sidik SHA-256 lengkap');
  const kolomSidik: readonly Column[] = [
    { title: 'Operasi', share: 25 },
    { title: 'SHA-256 isi permintaan dan jawaban', share: 75, mono: true },
  ];
  table(sheets, kolomSidik, barisSidik(teruji));
  heading(sheets, `Lampiran 2. Semua sakelar menurut versi ${bahan.versiHasil ?? bahan.versiAwal}`);
  const kolomProfil: readonly Column[] = [
    { title: 'Sakelar', share: 38 },
    { title: 'Nama', share: 30, mono: true },
    { title: 'Posisi', share: 32 },
  ];
  table(sheets, kolomProfil, barisProfil(bahan));

  runningLines(sheets, {
    left: `Berita Acara UAT ${bahan.mitra}`,
    right: `Lingkungan ${lingkungan}`,
    foot: `Dibuat oleh ${dicetak.nama}, ${formatWaktu(dicetak.pada)}`,
  });
  return sheets.document.save();
}

function faktaUji(bahan: BahanBeritaAcara) {
  const { mulai, selesai, dipesan } = bahan;
  const akhirUji = selesai ? ` sampai ${formatWaktu(selesai)}` : '';
  return [
    { label: 'Mitra', value: `${bahan.mitra} (ID ${bahan.mitraId})` },
    { label: 'Lingkungan', value: namaLingkungan[bahan.lingkungan] },
    { label: 'Alamat J-FUSION', value: bahan.alamat },
    { label: 'Waktu pengujian', value: mulai ? `${formatWaktu(mulai)}${akhirUji}` : 'belum dimulai' },
    { label: 'Dijalankan oleh', value: `${dipesan.nama}, ${formatWaktu(dipesan.pada)}` },
    { label: 'Jumlah panggilan', value: String(bahan.panggilan.length) },
    { label: 'Versi profil', value: bahan.versiHasil ? `${bahan.versiAwal}, menjadi ${bahan.versiHasil}` : String(bahan.versiAwal) },
    { label: 'Sidik kunci mitra', value: bahan.kunciSidik, mono: true },
  ];
}

function kalimatBeku({ dibekukan, versiHasil }: BahanBeritaAcara): string {
  if (!dibekukan) return 'Posisi yang ditemukan belum dibekukan ke dalam profil.';
  return `Dibekukan oleh ${dibekukan.nama}, ${formatWaktu(dibekukan.pada)}${versiHasil ? `, menjadi profil versi ${versiHasil}` : ''}.`;
}

function barisTanya({ pertanyaan }: BahanBeritaAcara): string[][] {
  return pertanyaan.map((row) => [
    row.pertanyaan,
    row.jawaban ?? 'belum dijawab',
    row.pada ? `${row.nama ?? '–'}\n${formatWaktu(row.pada)}` : '–',
  ]);
}
