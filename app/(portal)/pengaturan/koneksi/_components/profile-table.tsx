import { switchWords } from './switch-words.ts';

type Row = { readonly sakelar: string; readonly posisi: string; readonly bawaan: string };

/** Every switch of the profile with its position; one that left its default says so. */
export function ProfileTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="border-b border-rule-strong text-left text-faint">
          <th scope="col" className="py-1.5 pr-4 font-normal">
            Sakelar
          </th>
          <th scope="col" className="py-1.5 font-normal">
            Posisi
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sakelar} className="border-b border-rule align-baseline">
            <th scope="row" className="w-1/2 py-1.5 pr-4 text-left font-normal">
              {switchWords[row.sakelar] ?? 'Pengiriman ulang yang terbukti aman'}
              <span className="block text-sm break-all text-faint">{row.sakelar}</span>
            </th>
            <td className="py-1.5 break-words">
              {row.posisi === row.bawaan ? (
                <>
                  {row.posisi} <span className="text-sm text-faint">· bawaan</span>
                </>
              ) : (
                <>
                  <span className="font-semibold">{row.posisi}</span>{' '}
                  <span className="text-sm text-wait">· diubah, bawaannya {row.bawaan}</span>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
