import { Section } from '#components/layout/section.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Money } from '#components/ui/money.tsx';
import { formatTanggal } from '#lib/tanggal.ts';
import type { Klaim } from './baca-halaman.ts';
import { CatatPembayaran } from './catat-pembayaran.tsx';
import { asal } from './kata-keputusan.ts';

/** What the guarantor paid; from then on recoveries are told under subrogasi. */
export function BagianPembayaran({ klaim, bolehCatat }: { readonly klaim: Klaim; readonly bolehCatat: boolean }) {
  const dibayar = klaim.pembayaran.length > 0;
  return (
    <Section
      title="Pembayaran"
      id="pembayaran"
      action={
        dibayar && (
          <LinkButton href={`/subrogasi/${klaim.id}`} size="small">
            Buka subrogasi
          </LinkButton>
        )
      }
    >
      {dibayar ? (
        <ul>
          {klaim.pembayaran.map((row) => (
            <li key={row.id} className="border-b border-rule py-2">
              <p>
                <Money value={row.nilai} className="font-medium" /> · {formatTanggal(row.tanggal)} · referensi {row.noReferensi}
              </p>
              <p className="text-sm text-faint">{asal(row)}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className="pt-2">Belum ada pembayaran yang tercatat.</p>
      )}
      {bolehCatat && <CatatPembayaran klaimId={klaim.id} sisa={klaim.nilai.sisa} />}
    </Section>
  );
}
