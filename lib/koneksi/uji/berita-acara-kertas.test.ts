import { createHash } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { operasi } from '#lib/jfusion/contract/endpoints.ts';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { type BahanBeritaAcara, barisOperasi, barisTemuan, saatDuaBaris, sidikPendek } from './berita-acara-isi.ts';
import { gambarBeritaAcara } from './berita-acara-kertas.ts';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const saat = new Date('2026-11-20T21:41:07Z');

/** A run that tried every operation up to `sampai`, with everything a Berita Acara can hold. */
function contohBahan(sampai: number, rest: Partial<BahanBeritaAcara> = {}): BahanBeritaAcara {
  const tahap = ['token', ...operasi].slice(0, sampai);
  return {
    mitra: 'PT Bank Latihan Nusantara',
    mitraId: 'BLN-01',
    lingkungan: 'sandbox',
    alamat: 'http://127.0.0.1:4010',
    kunciSidik: sha('kunci'),
    versiAwal: 3,
    versiHasil: 4,
    status: 'selesai',
    keterangan: null,
    dipesan: { nama: 'Dewi Lestari', pada: saat },
    dibekukan: { nama: 'Agus 中文', pada: saat },
    mulai: saat,
    selesai: new Date('2026-11-20T21:44:00Z'),
    profilAwal: defaultProfile,
    profilHasil: defaultProfile,
    panggilan: tahap.map((name, index) => ({
      ke: index + 1,
      tahap: name,
      sakelar: index % 2 ? { 'token.auth': 'basic', 'inquiry.transport': 'post' } : {},
      isi_sha256: sha(name),
      jawaban_sha256: index === 4 ? null : sha(`${name} jawaban`),
      http_status: index === 4 ? null : 200,
      hasil: index === 4 ? 'belum_pasti' : index > 8 ? 'ditolak' : 'berhasil',
      lolos: index < 9 && index !== 4,
      keterangan: index > 8 ? 'Klaim belum dibayar, jadi subrogasi ditolak; baca alasannya → lalu ulangi.' : null,
      mulai: saat,
    })),
    temuan: [
      {
        sakelar: 'token.auth',
        sekarang: 'body',
        ditemukan: 'basic',
        cara: 'panggilan',
        bukti: 2,
        keterangan: 'Diterima hanya dengan Basic.',
      },
      { sakelar: 'numbers.asString', sekarang: [], ditemukan: ['ijp.tipe_kredit'], cara: 'orang', bukti: null, keterangan: null },
      {
        sakelar: 'names.klaimSertifikat',
        sekarang: 'nomor_sertifikat',
        ditemukan: null,
        cara: 'tidak_diuji',
        bukti: null,
        keterangan: null,
      },
    ],
    pertanyaan: [
      { pertanyaan: 'Apakah unggahan kedua menggantikan yang pertama?', jawaban: 'Ya, menggantikan', nama: 'Dewi', pada: saat },
      { pertanyaan: 'Kapan sertifikat diberikan?', jawaban: null, nama: null, pada: null },
    ],
    ...rest,
  };
}

it('draws every kind of run on A4 sheets that open again', async () => {
  for (const bahan of [contohBahan(11), contohBahan(0, { temuan: [], pertanyaan: [], status: 'gagal', dibekukan: null, mulai: null })]) {
    const bytes = await gambarBeritaAcara(bahan, { nama: 'Dewi', pada: saat });
    const document = await PDFDocument.load(bytes);
    expect(document.getPageCount()).toBeGreaterThan(1);
    expect(document.getTitle()).toBe('Berita Acara UAT PT Bank Latihan Nusantara');
    for (const page of document.getPages()) expect(page.getSize()).toEqual({ width: 595.28, height: 841.89 });
  }
});

it('says of an operation never tried why it was not', () => {
  const why = (bahan: BahanBeritaAcara, label: string) => barisOperasi(bahan).baris.find(([name]) => name?.startsWith(label))?.[5];
  expect(why(contohBahan(1), 'Request klaim')).toBe('Tidak diuji.');
  expect(why(contohBahan(1, { status: 'dihentikan' }), 'Request klaim')).toMatch(/berakhir sebelum tahap ini/);
  expect(why(contohBahan(1, { lingkungan: 'produksi' }), 'Request klaim')).toMatch(/tidak dicoba di produksi/);
  expect(why(contohBahan(1, { lingkungan: 'produksi' }), 'Inquiry klaim')).toBe('Tidak diuji.');
});

it('puts the position found beside the one of the document and the one before, with what proves it', () => {
  const [token, angka, nama] = barisTemuan(contohBahan(11));
  expect(token?.slice(1, 5)).toEqual(['di isi permintaan', 'di isi permintaan', 'di header Authorization (Basic)', 'panggilan ke-2']);
  expect(angka?.slice(2, 5)).toEqual(['tidak ada', 'ijp.tipe_kredit', 'jawaban orang']);
  expect(nama?.slice(3, 5)).toEqual(['–', 'tidak diuji']);
});

it('writes hashes and moments short', () => {
  expect(sidikPendek('a'.repeat(56) + 'b'.repeat(8))).toBe(`${'a'.repeat(16)}\n…${'b'.repeat(8)}`);
  expect(sidikPendek(null)).toBe('–');
  expect(saatDuaBaris(saat)).toBe('21 Nov 2026\n04.41.07');
});
