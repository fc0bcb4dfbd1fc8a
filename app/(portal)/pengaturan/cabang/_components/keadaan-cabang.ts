import type { StatusKind } from '#components/ui/status-kind.ts';
import { formatTanggal } from '#lib/tanggal.ts';

interface Masa {
  readonly sampai: string | null;
  readonly digabungKe: string | null;
}

/** How a branch stands on a day (ISO), as a mark and words. */
export function keadaanCabang({ sampai, digabungKe }: Masa, hari: string): { readonly mark: StatusKind; readonly label: string } {
  if (digabungKe) return { mark: 'draf', label: `Digabung ke ${digabungKe}` };
  if (!sampai) return { mark: 'selesai', label: 'Buka' };
  return hari <= sampai
    ? { mark: 'tunggu', label: `Buka sampai ${formatTanggal(sampai)}` }
    : { mark: 'draf', label: `Ditutup sesudah ${formatTanggal(sampai)}` };
}
