import { masihBerlaku } from '#lib/klaim/status.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';

interface Nilai {
  toFixed(decimals: number): string;
}
interface Surat {
  readonly nilai: Nilai;
  readonly pengiriman: { readonly status: StatusPengiriman };
}
/** The facts a balance is made of; sums of them, never a column. */
export interface FaktaSubrogasi {
  /** what the guarantor paid on the claim */
  readonly pembayaran: readonly { readonly nilai: Nilai }[];
  readonly angsuran: readonly (Surat & { readonly id: string; readonly ke: number; readonly pembayaran: readonly Surat[] })[];
}

const berlaku = ({ pengiriman }: Surat): boolean => masihBerlaku.includes(pengiriman.status);

/** What an instalment counts for: the value confirmed as paid, until then the value filed; nothing where its letter was refused. */
function nilaiAngsuran(angsuran: FaktaSubrogasi['angsuran'][number]): string {
  if (!berlaku(angsuran)) return '0.00';
  return (angsuran.pembayaran.find(berlaku) ?? angsuran).nilai.toFixed(2);
}

/**
 * What may still be recovered for the guarantor: what it paid, less every instalment that stands (`kecuali` one of them).
 * Rupiah, decimal string.
 */
export function sisaSubrogasi({ pembayaran, angsuran }: FaktaSubrogasi, kecuali: string | null = null): string {
  const dibayar = jumlahkan(pembayaran.map(({ nilai }) => nilai.toFixed(2)));
  const kembali = jumlahkan(angsuran.filter(({ id }) => id !== kecuali).map(nilaiAngsuran));
  return fromSen(toSen(dibayar) - toSen(kembali));
}

/** The number of the next instalment: one behind the last that stands. */
export function nomorBerikut({ angsuran }: FaktaSubrogasi): number {
  return Math.max(0, ...angsuran.filter(berlaku).map(({ ke }) => ke)) + 1;
}
