import { defaultProfile, type JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { type SwitchRow, switches } from '#lib/jfusion/contract/switches.ts';
import { differences, positionsOf, positionWords } from '#lib/koneksi/positions.ts';

/** The switches that left their default; the others wait folded, since most people never need them. */
export function ProfileTable({ profil }: { readonly profil: JfusionProfile }) {
  const bawaan = new Map(differences(defaultProfile, profil).map((row) => [row.sakelar, row.dari]));
  const moved = switches.filter(({ path }) => bawaan.has(path));
  const rest = switches.filter(({ path }) => !bawaan.has(path));
  return (
    <>
      {moved.length === 0 ? (
        <p className="py-2">Semua {rest.length} sakelar berada pada posisi bawaan dokumen mitra.</p>
      ) : (
        <Rows label="Sakelar yang diubah" rows={moved} profil={profil} bawaan={bawaan} />
      )}
      {rest.length > 0 && (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer rounded text-soft">
            {moved.length === 0 ? 'Lihat semua sakelar' : `${rest.length} sakelar lain berada pada posisi bawaan`}
          </summary>
          <Rows label="Sakelar pada posisi bawaan" rows={rest} profil={profil} bawaan={bawaan} />
        </details>
      )}
    </>
  );
}

type RowsProps = {
  readonly label: string;
  readonly rows: readonly SwitchRow[];
  readonly profil: JfusionProfile;
  /** where a switch that moved stood by default, in words */
  readonly bawaan: ReadonlyMap<string, string>;
};

function Rows({ label, rows, profil, bawaan }: RowsProps) {
  const now = positionsOf(profil);
  return (
    <table className="w-full border-collapse" aria-label={label}>
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
          <tr key={row.path} className="border-b border-rule align-baseline">
            <th scope="row" className="w-1/2 py-1.5 pr-4 text-left font-normal">
              {row.label}
              <span className="block text-sm text-faint">{row.why}</span>
            </th>
            <td className="py-1.5 wrap-anywhere">
              <span className={bawaan.has(row.path) ? 'font-semibold' : undefined}>{positionWords(row, now.get(row.path))}</span>
              {bawaan.has(row.path) && <span className="block text-sm text-wait">diubah, bawaannya: {bawaan.get(row.path)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
