import { hariIni } from '#lib/tanggal.ts';

/** The last day (ISO, WIB) of a delegation, which ends at the midnight after it. */
export function hariTerakhir(sampai: Date): string {
  return hariIni(new Date(sampai.getTime() - 1));
}
