import { type Endpoint, endpoints } from '#lib/jfusion/contract/endpoints.ts';
import type { Perubahan } from '#lib/koneksi/positions.ts';

const nama = (operasi: Perubahan['operasi']): string =>
  new Intl.ListFormat('id').format(operasi.map((name) => (endpoints[name] as Endpoint).label));

/** Switches that moved: from where, to where, and which operations' letters look different with it. */
export function ChangeList({ perubahan }: { readonly perubahan: readonly Perubahan[] }) {
  return (
    <ul className="space-y-2">
      {perubahan.map((row) => (
        <li key={row.sakelar} className="wrap-anywhere">
          <span className="font-medium text-ink">{row.label}</span>
          <span className="block">
            <span className="text-faint line-through">{row.dari}</span> <span aria-hidden>→</span>
            <span className="sr-only">menjadi</span> <span className="text-ink">{row.ke}</span>
          </span>
          {row.operasi.length > 0 && <span className="block text-sm text-faint">Mengubah isi surat: {nama(row.operasi)}</span>}
        </li>
      ))}
    </ul>
  );
}
