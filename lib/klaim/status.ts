import { type StatusPengiriman, semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

/** Letters in these states stand: waiting, under way, unknown or accepted. */
export const masihBerlaku = semuaStatusPengiriman.filter((status) => statusPengiriman[status].holds);

/** Letters in these states ended without an effect: what they reported may be filed again, corrected. */
export const dapatDikoreksi = semuaStatusPengiriman.filter((status) => !statusPengiriman[status].holds);

/** What tells whether a claim is open: its letter, the guarantor's last word, what it paid. */
export interface FaktaKlaim {
  readonly pengiriman: { readonly status: StatusPengiriman };
  /** the newest first */
  readonly keputusan: readonly { readonly putusan: 'disetujui' | 'ditolak' | 'diproses' | 'tidak_dikenal' }[];
  readonly pembayaran: readonly unknown[];
}

/** A claim is open while its letter stands and the guarantor has neither turned it down nor paid it. */
export function masihTerbuka({ pengiriman, keputusan, pembayaran }: FaktaKlaim): boolean {
  return masihBerlaku.includes(pengiriman.status) && keputusan[0]?.putusan !== 'ditolak' && pembayaran.length === 0;
}
