import { berbeda, type TemuanUji } from '#lib/koneksi/temuan-uji.ts';
import { langkahKoneksi, type Percobaan, type statusUji } from './uji-view.ts';

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
