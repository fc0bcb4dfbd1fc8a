import { fromSen, toSen } from '#lib/rupiah.ts';

/** How the guarantor's figure stands beside ours: within a rupiah is rounding (the document's own example is one off). */
export type Cocok = 'sama' | 'pembulatan' | 'beda';

export interface Angka {
  readonly label: string;
  readonly kita: string | null;
  readonly jamkrindo: string;
  readonly cocok: Cocok;
}

interface Bayaran {
  readonly id: string;
  readonly tahunKe: number;
  readonly nilai: string;
  readonly status: string;
  readonly jawaban: {
    readonly tagihan: string | null;
    readonly dibayar: string | null;
    readonly totalDibayar: string | null;
    readonly sisa: string | null;
  } | null;
}

/** Compares two amounts in rupiah, decimal strings; what we cannot say ourselves is no difference. */
export function bandingkan(kita: string | null, jamkrindo: string): Cocok {
  if (kita === null) return 'sama';
  const beda = toSen(kita) - toSen(jamkrindo);
  if (beda === 0n) return 'sama';
  return beda >= -100n && beda <= 100n ? 'pembulatan' : 'beda';
}

/** What the guarantor said about one payment beside our own sums at that moment; `urut` are all payments, the oldest first. */
export function angkaPembayaran(bayaran: Bayaran, urut: readonly Bayaran[], tagihanTahun: string | null): Angka[] {
  if (!bayaran.jawaban) return [];
  let total = 0n;
  for (const row of urut) {
    if (row.tahunKe === bayaran.tahunKe && (row.status === 'berhasil' || row.id === bayaran.id)) total += toSen(row.nilai);
    if (row.id === bayaran.id) break;
  }
  const { tagihan, dibayar, totalDibayar, sisa } = bayaran.jawaban;
  const baris: [label: string, kita: string | null, jamkrindo: string | null][] = [
    ['Tagihan', tagihanTahun, tagihan],
    ['Dibayar sekarang', bayaran.nilai, dibayar],
    ['Total dibayar', fromSen(total), totalDibayar],
    ['Sisa', tagihanTahun && fromSen(toSen(tagihanTahun) - total), sisa],
  ];
  return baris.flatMap(([label, kita, jamkrindo]) =>
    jamkrindo === null ? [] : [{ label, kita, jamkrindo, cocok: bandingkan(kita, jamkrindo) }],
  );
}

/** The worst of some comparisons. */
export function terburuk(angka: readonly Angka[]): Cocok {
  return (['beda', 'pembulatan'] as const).find((cocok) => angka.some((row) => row.cocok === cocok)) ?? 'sama';
}
