import { formatWaktu } from '#lib/tanggal.ts';

/** A moment to the second, for those who must prove it: `17 Jun 2025 10.42.05 WIB`. */
export function formatSaat(moment: Date): string {
  return formatWaktu(moment).replace(' WIB', `.${String(moment.getUTCSeconds()).padStart(2, '0')} WIB`);
}
