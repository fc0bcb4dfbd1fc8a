import { formatTanggal } from '#lib/tanggal.ts';

const HARI = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'];
const BULAN = ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'];

/** yyyy-mm-dd → "Jum 20 Nov". */
export function dayLabel(day: string): string {
  const weekday = HARI[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  return `${weekday} ${formatTanggal(day).replace(/ \d{4}$/, '')}`;
}

/** yyyy-mm → "Nov". */
export function monthShort(month: string): string {
  return (BULAN[Number(month.slice(5, 7)) - 1] ?? '').slice(0, 3);
}

/** yyyy-mm → "November 2026". */
export function monthName(month: string): string {
  return `${BULAN[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
