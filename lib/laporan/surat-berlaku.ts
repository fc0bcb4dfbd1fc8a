import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

const tanpaAkibat = semuaStatusPengiriman
  .filter((status) => !statusPengiriman[status].holds)
  .map((status) => `'${status}'`)
  .join(', ');

/** SQL: the letter under this alias stands, waiting, under way, unknown or accepted. */
export function suratBerlaku(alias: string): string {
  return `${alias}.status NOT IN (${tanpaAkibat})`;
}
