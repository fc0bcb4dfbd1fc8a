import { formatJam } from '#lib/tanggal.ts';

/** The first whole minute after a wait is over, as people read it: `10.15`. */
export function jamTunggu(until: Date): string {
  return formatJam(new Date(Math.ceil(until.getTime() / 60_000) * 60_000));
}

/** Why somebody may not try again yet; the same whether the account exists or not. */
export function kalimatTunggu(jam: string): string {
  return `Terlalu banyak percobaan. Coba lagi setelah pukul ${jam} WIB, atau hubungi admin.`;
}
