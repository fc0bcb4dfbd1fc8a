import { formatJam, formatTanggal, hariIni, tambahHari } from '#lib/tanggal.ts';

/** A moment as short as it may be: "10.42" today, else "kemarin" or "17 Jun"; always the clock where the day stands elsewhere. */
export function clock(moment: Date, withDay: boolean, now: Date = new Date()): string {
  const hari = hariIni(moment);
  if (!withDay || hari === hariIni(now)) return formatJam(moment);
  if (hari === tambahHari(hariIni(now), -1)) return 'kemarin';
  return formatTanggal(hari).replace(/ \d{4}$/, '');
}

/** A day as a heading: "Hari ini", "Kemarin", else "17 Jun 2025". */
export function dayHead(day: string, now: Date = new Date()): string {
  if (day === hariIni(now)) return 'Hari ini';
  if (day === tambahHari(hariIni(now), -1)) return 'Kemarin';
  return formatTanggal(day);
}
