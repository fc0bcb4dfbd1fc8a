import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import type { bacaUji } from '#lib/koneksi/uji/baca-uji.ts';
import { formatWaktu } from '#lib/tanggal.ts';

const lingkungan = { sandbox: 'Sandbox', uat: 'UAT', produksi: 'Produksi' };

/** Against what a test ran: environment, address, profile version, key. */
export function FaktaUji({ uji }: { readonly uji: Awaited<ReturnType<typeof bacaUji>> }) {
  return (
    <Section title="Pengujian">
      <Facts
        items={[
          { label: 'Lingkungan', value: lingkungan[uji.lingkungan] },
          { label: 'Profil', value: `versi ${uji.profil_versi}` },
          { label: 'Mulai', value: uji.mulai && formatWaktu(uji.mulai) },
          { label: 'Selesai', value: uji.selesai && formatWaktu(uji.selesai) },
          { label: 'Alamat J-FUSION', value: uji.base_url, wide: true },
          {
            label: 'Sidik kunci',
            value: <CopyCode value={uji.kunci_sidik} label="Salin sidik kunci" className="text-xs/5" />,
            wide: true,
          },
        ]}
      />
    </Section>
  );
}
