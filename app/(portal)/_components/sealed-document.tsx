import { formatNumber } from '#components/data-table/format.ts';

/** A stored document for who may not open it: that it is there, how long it is, and the hash that proves it. */
export function SealedDocument({ nama, ukuran, sha256 }: { readonly nama: string; readonly ukuran: number; readonly sha256: string }) {
  return (
    <p className="py-2 text-soft wrap-anywhere">
      {nama} tersimpan di portal, {formatNumber(String(ukuran))} byte, SHA-256 <span className="font-mono text-sm">{sha256}</span>. Isinya
      memuat data pribadi, jadi tidak dibuka dengan peran Anda.
    </p>
  );
}
