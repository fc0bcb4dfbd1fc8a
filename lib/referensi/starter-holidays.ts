import { toDay } from '#lib/tanggal.ts';

const tetap: readonly (readonly [hari: string, nama: string])[] = [
  ['01-01', 'Tahun Baru Masehi'],
  ['05-01', 'Hari Buruh Internasional'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['08-17', 'Hari Kemerdekaan'],
  ['12-25', 'Hari Raya Natal'],
];

/** Holidays whose day is the same each year. The others move and stand in the yearly joint decree, so they are entered by hand. */
export const starterHolidays = [2025, 2026, 2027, 2028].flatMap((tahun) =>
  tetap.map(([hari, nama]) => ({ tanggal: toDay(`${tahun}-${hari}`), nama, contoh: true })),
);
