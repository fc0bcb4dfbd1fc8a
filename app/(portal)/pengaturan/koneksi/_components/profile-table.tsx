import { defaultProfile, type JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { differences, positionsOf, positionWords } from '#lib/koneksi/positions.ts';

/** Every switch of the profile with its position and why it exists; one that left its default says so. */
export function ProfileTable({ profil }: { readonly profil: JfusionProfile }) {
  const now = positionsOf(profil);
  const moved = new Map(differences(defaultProfile, profil).map((row) => [row.sakelar, row.dari]));
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
        {switches.map((row) => {
          const bawaan = moved.get(row.path);
          const words = positionWords(row, now.get(row.path));
          return (
            <tr key={row.path} className="border-b border-rule align-baseline">
              <th scope="row" className="w-1/2 py-1.5 pr-4 text-left font-normal">
                {row.label}
                <span className="block text-sm text-faint">{row.why}</span>
              </th>
              <td className="py-1.5 wrap-anywhere">
                {bawaan === undefined ? (
                  <>
                    {words} <span className="text-sm text-faint">· bawaan</span>
                  </>
                ) : (
                  <>
                    <span className="font-semibold">{words}</span>
                    <span className="block text-sm text-wait">diubah, bawaannya: {bawaan}</span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
