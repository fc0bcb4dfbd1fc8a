const BULAN = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
const JAKARTA_OFFSET_MS = 7 * 60 * 60 * 1000;

/** The day in Jakarta, yyyy-mm-dd. */
export function tanggalJakarta(now: Date): string {
  return waktuJakarta(now).slice(0, 10);
}

/** The moment as Jakarta writes it: ISO 8601 with its offset, `2023-06-16T10:00:00.000+07:00`. */
export function waktuJakarta(now: Date): string {
  return new Date(now.getTime() + JAKARTA_OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** `2023-06-16` as it stands on paper: `16 Juni 2023`. */
export function tanggalPanjang(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${BULAN[Number(month) - 1] ?? month} ${year}`;
}
