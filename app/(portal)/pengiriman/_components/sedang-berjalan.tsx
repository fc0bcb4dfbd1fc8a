import { Section } from '#components/layout/section.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import { batchesUnderWay } from '#lib/pengiriman/batch-progress.ts';
import { certificatesUnderWay, documentQueue } from '#lib/pengiriman/document-queue.ts';
import { subjectsOf } from '../../_perihal.ts';
import { JalanDokumen } from './jalan-dokumen.tsx';
import { JalanKelompok } from './jalan-kelompok.tsx';

/** Documents shown of those on their way. */
const TAMPIL = 5;

/** What takes its time on the line: batches and documents on their way, read from the book, so that it outlives every restart. */
export async function SedangBerjalan({ actor }: { readonly actor: Actor }) {
  const [kelompok, antrean, sertifikat] = await Promise.all([batchesUnderWay(actor), documentQueue(actor), certificatesUnderWay(actor)]);
  if (kelompok.length === 0 && antrean.length === 0 && sertifikat === 0) return null;
  const dokumen = antrean.slice(0, TAMPIL);
  const perihal = await subjectsOf(
    actor,
    dokumen.map(({ objekId }) => ({ objek_jenis: 'dokumen_klaim', objek_id: objekId })),
  );
  const nama = Object.fromEntries(
    dokumen.map(({ suratId, objekId }) => {
      const { kodeDokumen = '', namaDebitur = '' } = perihal.get(objekId) ?? {};
      return [suratId, ['Dokumen klaim', kodeDokumen, namaDebitur].filter(Boolean).join(' ')];
    }),
  );
  const lain = antrean.length - dokumen.length;
  return (
    <div className="no-print mb-6">
      <Section title="Sedang berjalan">
        <ul>
          {kelompok.map((satu) => (
            <JalanKelompok key={satu.id} kelompok={satu} />
          ))}
          <JalanDokumen dokumen={dokumen} nama={nama} />
        </ul>
        {sertifikat > 0 && <p className="pt-2 text-sm text-soft">{sertifikat} cetakan sertifikat sedang diambil dari Jamkrindo.</p>}
        {lain > 0 && <p className="pt-2 text-sm text-soft">{lain} dokumen lagi menunggu di belakangnya.</p>}
      </Section>
    </div>
  );
}
