import { shortMoney } from '#components/chart/short-money.ts';
import type { BulanIjp } from '#lib/laporan/ringkasan-ijp.ts';
import type { BulanProduksi } from '#lib/laporan/ringkasan-produksi.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { monthName } from './day-words.ts';

/** The largest of some amounts (decimal strings). */
export function largest(amounts: readonly string[]): string {
  return amounts.reduce((most, amount) => (toSen(amount) > toSen(most) ? amount : most), '0.00');
}

/** What the picture of production shows, in one sentence. */
export function productionSentence(rows: readonly BulanProduksi[]): string {
  const jumlah = rows.reduce((sum, row) => sum + row.jumlah, 0);
  const puncak = rows.find((row) => row.plafon === largest(rows.map(({ plafon }) => plafon)));
  const total = shortMoney(jumlahkan(rows.map(({ plafon }) => plafon)));
  return `${jumlah} sertifikat, plafon ${total}; terbanyak ${puncak ? monthName(puncak.bulan) : '–'}.`;
}

/** What the picture of IJP shows: how much of what was invoiced is paid. Whole percent, cut, so that 100 means all of it. */
export function dueSentence(rows: readonly BulanIjp[]): string {
  const tertagih = toSen(jumlahkan(rows.map((row) => row.tertagih)));
  const terbayar = toSen(jumlahkan(rows.map((row) => row.terbayar)));
  const sisa = tertagih - terbayar;
  if (sisa <= 0n) return 'Semua IJP yang tertagih sudah dibayar.';
  return `${(terbayar * 100n) / tertagih} persen sudah dibayar, sisa ${shortMoney(fromSen(sisa))}.`;
}
