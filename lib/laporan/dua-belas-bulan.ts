import { hariIni } from '#lib/tanggal.ts';

/** The last twelve months in Jakarta, this one included, the oldest first: yyyy-mm. */
export function duaBelasBulan(now: Date): string[] {
  const [tahun = 0, bulan = 0] = hariIni(now).split('-').map(Number);
  return Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(tahun, bulan - 12 + at, 1)).toISOString().slice(0, 7));
}
