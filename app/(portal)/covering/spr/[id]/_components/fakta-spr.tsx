import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { type BarisFormulirSpr, formulirSpr, type KelompokSpr, kelompokSpr } from '#lib/covering/formulir-spr.ts';
import type { NamaSpr } from '#lib/covering/schema.ts';
import { labelOf } from '#lib/jfusion/contract/codes.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';

type Isian = Readonly<Record<NamaSpr, string>>;

const DISALIN: readonly NamaSpr[] = [
  'no_sertifikat_lama',
  'no_rekening_lama',
  'no_rekening_asal',
  'no_rekening_baru',
  'no_pk',
  'nomor_aplikasi',
];
/** The kind is told with the guarantee. */
const kelompok = (Object.keys(kelompokSpr) as KelompokSpr[]).filter((nama) => nama !== 'jenis');
/** Longer values take the whole width. */
const PANJANG = 28;

function nilai({ field, kind, kontrak }: BarisFormulirSpr, isian: Isian): string {
  const value = isian[field];
  if (kind === 'rupiah') return formatRupiah(value);
  if (kind === 'tanggal') return formatTanggal(value);
  if (kind === 'bulan') return `${value} bulan`;
  return kind === 'pilihan' ? `${labelOf(kontrak.codes ?? [], value)} (${value})` : value;
}

/** What was filed of an SPR, in the groups of its form. */
export function FaktaSpr({ isian }: { readonly isian: Isian }) {
  return kelompok.map((nama) => (
    <Section key={nama} title={kelompokSpr[nama].label}>
      <Facts
        items={formulirSpr
          .filter((baris) => baris.kelompok === nama || (nama === 'penjaminan' && baris.kelompok === 'jenis'))
          .map((baris) => {
            const teks = nilai(baris, isian);
            return {
              label: baris.label,
              value: DISALIN.includes(baris.field) ? <CopyCode value={teks} label={`Salin ${baris.label.toLowerCase()}`} /> : teks,
              wide: teks.length > PANJANG,
            };
          })}
      />
    </Section>
  ));
}
