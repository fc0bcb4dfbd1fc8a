import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import type { tanggunganAkun } from '#lib/pengguna/queries.ts';

type Props = { readonly tanggungan: Awaited<ReturnType<typeof tanggunganAkun>>; readonly ditangguhkan: boolean };

/** What a person has open, in numbers, and what a suspension means for it. */
export function TanggunganAkun({ tanggungan, ditangguhkan }: Props) {
  const { menunggu, siap, draf, klaim, delegasi } = tanggungan;
  const kosong = menunggu + siap + draf + klaim + delegasi === 0;
  return (
    <Section title="Yang masih terbuka">
      {kosong ? (
        <p className="py-1.5 text-soft">Tidak ada surat, draf, klaim, atau delegasi yang menunggu orang ini.</p>
      ) : (
        <>
          <Facts
            items={[
              { label: 'Surat menunggu', value: menunggu > 0 ? `${menunggu} menunggu persetujuan` : 'Tidak ada' },
              { label: 'Surat siap', value: siap > 0 ? `${siap} belum berangkat` : 'Tidak ada' },
              { label: 'Klaim', value: klaim > 0 ? `${klaim} belum selesai` : 'Tidak ada' },
              { label: 'Draf', value: draf > 0 ? `${draf} draf` : 'Tidak ada' },
              { label: 'Delegasi', value: delegasi > 0 ? `${delegasi} berlaku` : 'Tidak ada' },
            ]}
          />
          <p className="mt-2 text-sm text-soft">
            {ditangguhkan
              ? 'Selama ditangguhkan, surat yang belum disetujui orang kedua tidak berangkat; supervisor dapat mengirim atau membatalkannya.'
              : 'Bila ditangguhkan: surat yang belum disetujui orang kedua tidak berangkat, klaim dilanjutkan rekan secabang, draf tetap tersimpan, delegasi dicabut.'}
          </p>
        </>
      )}
    </Section>
  );
}
