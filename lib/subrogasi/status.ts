import { masihBerlaku } from '#lib/klaim/status.ts';
import { type Mark, type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah, fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { bagianPenjamin } from './hitung-bagian.ts';

interface Nilai {
  toFixed(decimals: number): string;
}
interface Surat {
  readonly nilai: Nilai;
  readonly pengiriman: { readonly status: StatusPengiriman };
}
/** What an instalment's worth is told from. */
export interface FaktaAngsuran extends Surat {
  readonly id: string;
  readonly ke: number;
  readonly nilai_tertagih: Nilai | null;
  readonly porsi_penjamin_persen: Nilai | null;
  readonly pembalikan: unknown;
  readonly pembayaran: readonly Surat[];
}
/** The facts a balance is made of; sums of them, never a column. */
export interface FaktaSubrogasi {
  /** what the guarantor paid on the claim */
  readonly pembayaran: readonly { readonly nilai: Nilai }[];
  readonly angsuran: readonly FaktaAngsuran[];
}

/** How an instalment, or the recovery of a claim, stands: a state of the screen, never a column. */
export interface StatusSubrogasi {
  readonly kode: string;
  readonly label: string;
  readonly mark: Mark;
  readonly kalimat: string;
}

const berlaku = ({ pengiriman }: Surat): boolean => masihBerlaku.includes(pengiriman.status);

/** Whether an instalment counts: its letter stands and it was not taken back. */
export function masihBerdiri(angsuran: Pick<FaktaAngsuran, 'pengiriman' | 'nilai' | 'pembalikan'>): boolean {
  return berlaku(angsuran) && !angsuran.pembalikan;
}

/** The confirmation of an instalment that stands, whatever became of it so far. */
export function konfirmasiBerlaku<T extends Surat>({ pembayaran }: { readonly pembayaran: readonly T[] }): T | undefined {
  return pembayaran.find(berlaku);
}

/** What the guarantor confirmed to have got of an instalment. Rupiah, decimal string; null while it did not. */
export function dibayarAngsuran(angsuran: FaktaAngsuran): string | null {
  if (!masihBerdiri(angsuran)) return null;
  return angsuran.pembayaran.find(({ pengiriman }) => pengiriman.status === 'berhasil')?.nilai.toFixed(2) ?? null;
}

/** What an instalment counts for: the value confirmed as paid, until then the value filed; nothing where it does not stand. */
function nilaiAngsuran(angsuran: FaktaAngsuran): string {
  return masihBerdiri(angsuran) ? (konfirmasiBerlaku(angsuran) ?? angsuran).nilai.toFixed(2) : '0.00';
}

/**
 * What may still be filed for the guarantor: what it paid, less every instalment that stands (`kecuali` one of them).
 * Rupiah, decimal string.
 */
export function sisaSubrogasi({ pembayaran, angsuran }: FaktaSubrogasi, kecuali: string | null = null): string {
  const dibayar = jumlahkan(pembayaran.map(({ nilai }) => nilai.toFixed(2)));
  const kembali = jumlahkan(angsuran.filter(({ id }) => id !== kecuali).map(nilaiAngsuran));
  return fromSen(toSen(dibayar) - toSen(kembali));
}

/**
 * What instalments paid in part left owing: the guarantor's share of all that was collected, less what the instalments count for.
 * Never more than what may still be filed. Rupiah, decimal string.
 */
export function terbawa(fakta: FaktaSubrogasi): string {
  const berdiri = fakta.angsuran.filter(masihBerdiri);
  const hak = berdiri.reduce((jumlah, row) => jumlah + toSen(bagianAngsuran(row)), 0n);
  const kurang = hak - toSen(jumlahkan(berdiri.map(nilaiAngsuran)));
  const sisa = toSen(sisaSubrogasi(fakta));
  if (kurang > sisa) return fromSen(sisa);
  return fromSen(kurang < 0n ? 0n : kurang);
}

/** The guarantor's share of what one instalment's debtor paid: by its percentage, or what was filed where that was less. */
export function bagianAngsuran(row: Pick<FaktaAngsuran, 'nilai' | 'nilai_tertagih' | 'porsi_penjamin_persen'>): string {
  const nilai = row.nilai.toFixed(2);
  if (!row.nilai_tertagih || !row.porsi_penjamin_persen) return nilai;
  const bagian = bagianPenjamin(row.nilai_tertagih.toFixed(2), row.porsi_penjamin_persen.toFixed(2));
  return toSen(bagian) < toSen(nilai) ? bagian : nilai;
}

/**
 * The number of the next instalment: one behind the last that stands, or stood and was taken back. One filed again takes the
 * number of the one it corrects, unless another has it by now.
 */
export function nomorBerikut({ angsuran }: FaktaSubrogasi, koreksiDari: { readonly ke: number } | null = null): number {
  const terpakai = angsuran.filter(berlaku).map(({ ke }) => ke);
  if (koreksiDari && !terpakai.includes(koreksiDari.ke)) return koreksiDari.ke;
  return Math.max(0, ...terpakai) + 1;
}

/** How one instalment stands, told from its two letters and its reversal. */
export function statusAngsuran(angsuran: FaktaAngsuran): StatusSubrogasi {
  if (angsuran.pembalikan)
    return { kode: 'dibalik', label: 'Dibalik', mark: 'draf', kalimat: 'Dibalik dengan surat; tidak dihitung lagi.' };
  const { status } = angsuran.pengiriman;
  if (status !== 'berhasil') {
    const { label, mark, kalimat } = statusPengiriman[status];
    return { kode: `pengajuan_${status}`, label: `Pengajuan ${label.toLowerCase()}`, mark, kalimat };
  }
  const konfirmasi = konfirmasiBerlaku(angsuran);
  if (!konfirmasi) {
    const ditolak = angsuran.pembayaran.some((row) => row.pengiriman.status === 'ditolak');
    const kalimat = ditolak
      ? 'Konfirmasi pembayarannya ditolak Jamkrindo. Perbaiki nilainya, lalu konfirmasi lagi.'
      : 'Pengajuan diterima Jamkrindo. Konfirmasi pembayarannya.';
    return { kode: 'menunggu_konfirmasi', label: 'Menunggu konfirmasi', mark: 'tunggu', kalimat };
  }
  if (konfirmasi.pengiriman.status !== 'berhasil') {
    const { label, mark, kalimat } = statusPengiriman[konfirmasi.pengiriman.status];
    return { kode: `pembayaran_${konfirmasi.pengiriman.status}`, label: `Konfirmasi ${label.toLowerCase()}`, mark, kalimat };
  }
  const sebagian = toSen(konfirmasi.nilai.toFixed(2)) < toSen(angsuran.nilai.toFixed(2));
  return sebagian
    ? { kode: 'sebagian', label: 'Dibayar sebagian', mark: 'selesai', kalimat: 'Sisanya dibawa ke angsuran berikutnya.' }
    : { kode: 'dibayar', label: 'Dibayar', mark: 'selesai', kalimat: 'Pembayaran diterima Jamkrindo.' };
}

/** Where a recovery may stand; `kode` is what the list is filtered by. */
export const pilihanStatusSubrogasi = [
  { kode: 'belum', label: 'Belum diangsur' },
  { kode: 'berjalan', label: 'Diangsur' },
  { kode: 'lunas', label: 'Lunas' },
] as const;

/** How the recovery of a claim stands, by what the guarantor paid and what it got back (rupiah, decimal strings). */
export function statusSubrogasi(dibayar: string, kembali: string): StatusSubrogasi {
  const sisa = toSen(dibayar) - toSen(kembali);
  if (sisa <= 0n) return { kode: 'lunas', label: 'Lunas', mark: 'selesai', kalimat: 'Semua yang dibayar Jamkrindo sudah dikembalikan.' };
  const kalimat = `Sisa yang harus dikembalikan ke Jamkrindo ${formatRupiah(fromSen(sisa))}.`;
  return toSen(kembali) > 0n
    ? { kode: 'berjalan', label: 'Diangsur', mark: 'jalan', kalimat }
    : { kode: 'belum', label: 'Belum diangsur', mark: 'draf', kalimat };
}
