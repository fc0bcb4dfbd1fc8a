import { fromDay, toDay } from '#lib/tanggal.ts';

/** What the clock of a claim needs of an agreement. */
export interface ParameterBatas {
  readonly klaimBatasBulan: number;
  readonly klaimDokumenTanggal: number;
}

/** The same day so many months later, the month's last day where it has no such day. */
export function tambahBulan(iso: string, bulan: number): string {
  const hari = toDay(iso);
  const bulanKe = hari.getUTCMonth() + bulan;
  const terakhir = new Date(Date.UTC(hari.getUTCFullYear(), bulanKe + 1, 0)).getUTCDate();
  return fromDay(new Date(Date.UTC(hari.getUTCFullYear(), bulanKe, Math.min(hari.getUTCDate(), terakhir))));
}

/**
 * The last days of a claim by its agreement (contract section 5, days `yyyy-mm-dd`): to be filed so many months after the
 * guarantee's end, its documents by a day of the month after the one it was filed in.
 */
export function batasKlaim(
  { tanggalAkhir, diajukan }: { readonly tanggalAkhir: string; readonly diajukan: string },
  { klaimBatasBulan, klaimDokumenTanggal }: ParameterBatas,
): { readonly ajukan: string; readonly dokumen: string } {
  return {
    ajukan: tambahBulan(tanggalAkhir, klaimBatasBulan),
    dokumen: `${tambahBulan(`${diajukan.slice(0, 7)}-01`, 1).slice(0, 7)}-${String(klaimDokumenTanggal).padStart(2, '0')}`,
  };
}
