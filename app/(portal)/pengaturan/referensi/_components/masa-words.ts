import type { Masa } from '#lib/referensi/schema.ts';
import { formatTanggal } from '#lib/tanggal.ts';

/** A span of validity in words: "sejak 1 Jan 2000", "1 Jan 2000 sampai 31 Des 2026". */
export function masaWords({ dari, sampai }: Masa): string {
  return sampai ? `${formatTanggal(dari)} sampai ${formatTanggal(sampai)}` : `sejak ${formatTanggal(dari)}`;
}

/** Where a day stands in a span: before it, in it, behind it. */
export function keadaanMasa({ dari, sampai }: Masa, hari: string): 'belum' | 'berlaku' | 'berakhir' {
  if (hari < dari) return 'belum';
  return sampai !== null && hari > sampai ? 'berakhir' : 'berlaku';
}
