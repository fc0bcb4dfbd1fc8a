import { formatMoney, formatNumber } from '#components/data-table/format.ts';
import type { BarisKelompok, RingkasanLaporan } from '#lib/laporan/baca-laporan.ts';
import type { KolomLaporan } from '#lib/laporan/schema.ts';

/** More bars than these are no picture any more. */
const BATANG_PALING = 12;

const nilai = (row: BarisKelompok, ukuran: KolomLaporan | null): string => (ukuran ? (row.jumlah[ukuran.key] ?? '0') : String(row.baris));
const tulis = (value: string, ukuran: KolomLaporan | null): string => (ukuran?.kind === 'money' ? formatMoney(value) : formatNumber(value));

/** The bars of a report: the largest first, or the months as they ran (the last of them where there are many). */
export function batang(kelompok: readonly BarisKelompok[], ukuran: KolomLaporan | null, berurut: boolean) {
  const rows = berurut
    ? kelompok.slice(-BATANG_PALING)
    : [...kelompok].sort((a, b) => Number(nilai(b, ukuran)) - Number(nilai(a, ukuran))).slice(0, BATANG_PALING);
  return rows.map((row) => ({ label: row.label, value: nilai(row, ukuran), text: tulis(nilai(row, ukuran), ukuran) }));
}

/** What one should see in the chart, in one sentence. */
export function kalimatGrafik({ kelompok, seluruh }: RingkasanLaporan, ukuran: KolomLaporan | null): string {
  const [terbesar] = batang(kelompok, ukuran, false);
  const semua = Number(nilai(seluruh, ukuran));
  if (!terbesar || semua <= 0) return 'Belum ada nilai dalam periode ini.';
  const sebagian = kelompok.length > BATANG_PALING ? ` Tampil ${BATANG_PALING} dari ${kelompok.length}.` : '';
  if (kelompok.length === 1) return `Seluruhnya ${terbesar.label}.`;
  const persen = Math.round((Number(terbesar.value) / semua) * 100);
  return `${ukuran ? 'Terbesar' : 'Terbanyak'} ${terbesar.label}, ${persen} % dari seluruhnya.${sebagian}`;
}
