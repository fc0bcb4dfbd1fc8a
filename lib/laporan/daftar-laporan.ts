import { laporanKlaim } from './laporan-klaim.ts';
import { laporanSubrogasi } from './laporan-subrogasi.ts';
import { pembayaranIjp } from './pembayaran-ijp.ts';
import { produksiPenjaminan } from './produksi-penjaminan.ts';
import type { Laporan } from './schema.ts';
import { tagihanIjp } from './tagihan-ijp.ts';
import { transaksiJfusion } from './transaksi-jfusion.ts';

/** Every report of the product. */
export const daftarLaporan: readonly Laporan[] = [
  produksiPenjaminan,
  tagihanIjp,
  pembayaranIjp,
  laporanKlaim,
  laporanSubrogasi,
  transaksiJfusion,
];

/** The report of this name, as an address names it. */
export function laporanBernama(id: string): Laporan | undefined {
  return daftarLaporan.find((laporan) => laporan.id === id);
}
