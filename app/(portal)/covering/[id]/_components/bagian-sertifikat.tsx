import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import type { bacaPenjaminan } from '#lib/covering/queries.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { DocumentFrame } from '../../../_components/document-frame.tsx';
import { Only } from '../../../_components/only.tsx';
import { SealedDocument } from '../../../_components/sealed-document.tsx';
import { CatatNomor } from './catat-nomor.tsx';
import type { Keadaan } from './keadaan-surat.ts';
import { TombolAmbil } from './tombol.tsx';

type Props = { readonly penjaminan: Awaited<ReturnType<typeof bacaPenjaminan>>; readonly keadaan: Keadaan | null };

/** The certificate: its number, and the document from our own vault, or the way to get it there. */
export function BagianSertifikat({ penjaminan, keadaan }: Props) {
  const { id, noSertifikat, tanggalSertifikat, produk, berkasId, berkas, invoice, istilah, namaDebitur } = penjaminan;
  const sertifikat = istilah.sertifikat.toLowerCase();
  return (
    <Section title={istilah.sertifikat} id="sertifikat">
      <Facts
        items={[
          {
            label: `Nomor ${sertifikat}`,
            value: noSertifikat && <CopyCode value={noSertifikat} label={`Salin nomor ${sertifikat}`} />,
            wide: true,
          },
          { label: istilah.terjamin, value: namaDebitur, wide: true },
          { label: 'Tanggal', value: tanggalSertifikat && formatTanggal(tanggalSertifikat) },
          { label: 'Produk', value: produk },
          {
            label: 'Invoice',
            value: invoice.map((row) => `${row.nomor}, ${formatTanggal(row.tanggal)}`).join('; '),
            wide: true,
          },
        ]}
      />
      {!noSertifikat && (
        <Only izin="covering.bayar">
          <CatatNomor penjaminanId={id} />
        </Only>
      )}
      {berkasId ? (
        <Only izin="berkas.buka" instead={berkas && <SealedDocument nama={istilah.sertifikat} {...berkas} />}>
          <DocumentFrame berkasId={berkasId} title={`${istilah.sertifikat} ${noSertifikat ?? ''}`} />
        </Only>
      ) : (
        <div className="no-print space-y-2 pt-3">
          <p role="status">{keadaan?.kalimat ?? `${istilah.sertifikat} belum tersimpan di portal.`}</p>
          {!keadaan?.berjalan && (
            <Only izin="covering.cetak">
              <TombolAmbil penjaminanId={id} berjalan={false} />
            </Only>
          )}
        </div>
      )}
    </Section>
  );
}
