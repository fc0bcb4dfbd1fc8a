import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { type Kolom, kelompokLabel, kelompokPengajuan, kolomPengajuan } from '#lib/covering/fields.ts';
import type { IsianPengajuan } from '#lib/covering/schema.ts';
import { nilaiKolom } from './nilai-kolom.ts';

type Props = { readonly isian: IsianPengajuan; readonly daftar: Parameters<typeof nilaiKolom>[2] };

const DISALIN = ['no_rekening', 'nomor_aplikasi', 'no_identitas', 'npwp', 'cif', 'no_pk', 'no_hp'];
/** Longer values take the whole width. */
const PANJANG = 28;

/** What was filed, in the groups of the form. */
export function Fakta({ isian, daftar }: Props) {
  const tampil = (kolom: Kolom) =>
    !kolom.tampilBila || kolom.tampilBila.isi.includes(isian[kolom.tampilBila.field as Kolom['field']] ?? '');
  return kelompokPengajuan.map((kelompok) => (
    <Section key={kelompok} title={kelompokLabel[kelompok].label}>
      <Facts
        items={kolomPengajuan
          .filter((kolom) => kolom.kelompok === kelompok && tampil(kolom))
          .map((kolom) => {
            const nilai = nilaiKolom(kolom, isian, daftar);
            return {
              label: kolom.label,
              value:
                nilai && DISALIN.includes(kolom.field) ? <CopyCode value={nilai} label={`Salin ${kolom.label.toLowerCase()}`} /> : nilai,
              wide: (nilai?.length ?? 0) > PANJANG,
            };
          })}
      />
    </Section>
  ));
}
