import { berbeda, type TemuanUji } from '#lib/koneksi/uji/temuan-uji.ts';
import { type Hasil, langkahKoneksi, type Percobaan, statusUji } from './uji-view.ts';

/** What one sentence about a test needs. */
export interface UjiSingkat {
  readonly id: string;
  readonly jenis: 'koneksi' | 'uat';
  readonly status: keyof typeof statusUji;
  readonly keterangan: string | null;
  readonly dibuat_pada: Date;
  readonly dibekukan_pada: Date | null;
  readonly temuan: readonly TemuanUji[];
  readonly langkah: readonly Pick<Percobaan, 'tahap' | 'lolos' | 'keterangan' | 'selesai'>[];
  readonly pembuat: { readonly nama: string };
}

/** The state of a test as a mark and a word; a connection test that is over says whether all was well. */
export function keadaanUji({ jenis, status, langkah }: Langkah): Hasil {
  const bad = langkah.some(({ tahap, lolos }) => lolos === false && langkahKoneksi.some((name) => name === tahap));
  return jenis === 'koneksi' && status === 'selesai' && bad ? { mark: 'gagal', label: 'Ada yang tidak baik' } : statusUji[status];
}

type Langkah = Pick<UjiSingkat, 'jenis' | 'status'> & { readonly langkah: readonly Pick<Percobaan, 'tahap' | 'lolos'>[] };

/** How a test went, in one sentence. */
export function ringkasanUji(uji: UjiSingkat): string {
  if (uji.status === 'menunggu') return 'Menunggu pengirim.';
  if (uji.status === 'gagal') return uji.keterangan ?? 'Berakhir karena gangguan.';
  return uji.jenis === 'koneksi' ? ringkasanKoneksi(uji) : ringkasanUat(uji);
}

function ringkasanKoneksi({ status, langkah, keterangan }: UjiSingkat): string {
  if (status === 'berjalan') return 'Sedang diperiksa.';
  const steps = langkahKoneksi.flatMap((tahap) => langkah.filter((row) => row.tahap === tahap));
  const bad = steps.find(({ lolos }) => lolos === false) ?? steps.find(({ lolos }) => lolos === null);
  if (bad?.keterangan) return bad.keterangan;
  if (status === 'dihentikan') return keterangan ?? 'Dihentikan sebelum selesai.';
  return 'Alamat, kredensial, jam, dan tanda tangan baik.';
}

function ringkasanUat({ status, temuan, dibekukan_pada }: UjiSingkat): string {
  const jumlah = temuan.filter(berbeda).length;
  const found = jumlah === 0 ? 'Tidak ada sakelar yang ditemukan berbeda' : `${jumlah} sakelar ditemukan berbeda`;
  if (status === 'berjalan') return `${found} sejauh ini.`;
  if (status === 'bertanya') return `${found}; ada pertanyaan yang menunggu jawaban.`;
  if (dibekukan_pada) return `${found}, sudah dibekukan.`;
  return jumlah === 0 ? `${found}.` : `${found}, belum dibekukan.`;
}
