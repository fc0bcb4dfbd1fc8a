import type { Cetakan } from '#lib/covering/baca-cetakan.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { DocumentFrame } from '../../../_components/document-frame.tsx';
import { TombolCari } from './tombol-cari.tsx';

type Props = { readonly pengajuanId: string; readonly cetakan: Cetakan | null };

/** The print of the filing, looked for by the cover computed from what was filed: the document or the guarantor's words, for a person to read. */
export function CariCetakan({ pengajuanId, cetakan }: Props) {
  const berjalan = cetakan !== null && ['siap', 'dikirim', 'belum_terkirim', 'tertahan'].includes(cetakan.status);
  return (
    <div className="mt-1 space-y-2">
      <p>
        Bila permohonan ini diterima, Jamkrindo mempunyai cetakan sertifikatnya. Cetakan dicari dari nomor aplikasi dan rekening yang
        diajukan.
      </p>
      <TombolCari pengajuanId={pengajuanId} lagi={cetakan !== null} berjalan={berjalan} />
      {cetakan && <Hasil cetakan={cetakan} berjalan={berjalan} />}
    </div>
  );
}

function Hasil({ cetakan, berjalan }: { readonly cetakan: Cetakan; readonly berjalan: boolean }) {
  if (berjalan) {
    const { kalimat } = statusPengiriman[cetakan.status];
    return (
      <p role="status">
        {cetakan.status === 'siap' || cetakan.status === 'dikirim'
          ? 'Sedang mencari cetakan di Jamkrindo…'
          : (cetakan.keterangan ?? kalimat)}
      </p>
    );
  }
  if (cetakan.berkasId) {
    return (
      <>
        <p role="status" className="font-medium">
          Cetakan ada. Periksa apakah nama, rekening dan plafonnya sama, lalu usulkan “diterima” dengan nomor dan tanggalnya.
        </p>
        <DocumentFrame berkasId={cetakan.berkasId} title="Cetakan sertifikat dari Jamkrindo" />
      </>
    );
  }
  return (
    <div role="status" className="rounded-md border border-rule-strong bg-sunk px-4 py-3">
      <p className="font-medium">Cetakan tidak didapat.</p>
      <p>{cetakan.pesan ? `Jamkrindo menjawab: “${cetakan.pesan}”` : cetakan.keterangan}</p>
      <p className="mt-1 text-soft">
        Ini belum bukti bahwa permohonan tidak ada: sertifikat bisa terbit kemudian. Pastikan kepada Jamkrindo sebelum mengusulkan.
      </p>
    </div>
  );
}
