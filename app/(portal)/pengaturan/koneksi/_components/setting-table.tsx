import type { BarisSetelan } from '#lib/koneksi/queries.ts';

/** Settings with their value and where it comes from: an environment variable, or the default. */
export function SettingTable({ caption, rows }: { readonly caption: string; readonly rows: readonly BarisSetelan[] }) {
  return (
    <table className="w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Pengaturan</th>
          <th scope="col">Nilai</th>
          <th scope="col">Sumber</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.nama} className="block border-b border-rule py-1.5 align-baseline sm:table-row sm:py-0">
            <th scope="row" className="block text-left font-normal text-faint sm:table-cell sm:w-40 sm:py-1.5 sm:pr-4">
              {row.label}
            </th>
            <td className="block py-0.5 break-all sm:table-cell sm:py-1.5 sm:pr-4">{row.nilai}</td>
            <td className="block text-sm text-soft sm:table-cell sm:w-80 sm:py-1.5">
              {row.lingkungan ? (
                <>
                  ditetapkan lewat <span className="font-medium text-ink">{row.lingkungan}</span>
                </>
              ) : (
                <>
                  bawaan <span className="text-faint">· {row.nama}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
