/** Days are ISO strings (`yyyy-mm-dd`) without a time; moments are Dates in UTC, shown in Asia/Jakarta (WIB). */

const BULAN = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
const wib = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function parts(moment: Date): Record<string, string> {
  return Object.fromEntries(wib.formatToParts(moment).map((part) => [part.type, part.value]));
}

/** The day it is in Jakarta at this moment. */
export function hariIni(now: Date = new Date()): string {
  const { year, month, day } = parts(now);
  return `${year}-${month}-${day}`;
}

/** A day as PostgreSQL's date column wants it from Prisma: midnight UTC. */
export function toDay(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

/** The moment a day (ISO) begins in Jakarta, or one so many days on. */
export function awalHari(iso: string, daysOn = 0): Date {
  return new Date(toDay(iso).getTime() + daysOn * 86_400_000 - 7 * 3_600_000);
}

/** The day (ISO) so many days on, or before. */
export function tambahHari(iso: string, daysOn: number): string {
  return fromDay(new Date(toDay(iso).getTime() + daysOn * 86_400_000));
}

/** The day of a date column. */
export function fromDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** `17 Jun 2025`; a dash for none. */
export function formatTanggal(iso: string | null | undefined): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso ?? '');
  return match ? `${Number(match[3])} ${BULAN[Number(match[2]) - 1]} ${match[1]}` : '–';
}

/** `17 Jun 2025 10.42 WIB` */
export function formatWaktu(moment: Date): string {
  const { year, month, day, hour, minute } = parts(moment);
  return `${formatTanggal(`${year}-${month}-${day}`)} ${hour}.${minute} WIB`;
}

/** `10.42`, the time of day in Jakarta. */
export function formatJam(moment: Date): string {
  const { hour, minute } = parts(moment);
  return `${hour}.${minute}`;
}

/** Months between two days, to one decimal, the rest of a month counted in thirtieths. */
export function bulanAntara(awal: string, akhir: string): number {
  const [a, b] = [toDay(awal), toDay(akhir)];
  const whole = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return Math.round((whole + (b.getUTCDate() - a.getUTCDate()) / 30) * 10) / 10;
}
