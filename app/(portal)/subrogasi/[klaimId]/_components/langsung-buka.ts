import type { Terbuka } from './papan-angsuran.tsx';

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;
type Angsuran = { readonly id: string; readonly pembayaranIds: readonly string[] };

/** The form that an address asks for: `?angsuran=baru`, `?perbaiki=` an instalment, `?konfirmasi=` an instalment or one of its payments. */
export function langsungBuka({ angsuran, perbaiki, konfirmasi }: Query, semua: readonly Angsuran[]): Terbuka | null {
  if (angsuran === 'baru') return { jenis: 'baru' };
  const diperbaiki = semua.find(({ id }) => id === perbaiki);
  if (diperbaiki) return { jenis: 'perbaiki', id: diperbaiki.id };
  const dikonfirmasi = semua.find(({ id, pembayaranIds }) => typeof konfirmasi === 'string' && [id, ...pembayaranIds].includes(konfirmasi));
  return dikonfirmasi ? { jenis: 'konfirmasi', id: dikonfirmasi.id } : null;
}
