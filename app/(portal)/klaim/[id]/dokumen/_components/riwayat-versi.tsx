import Link from 'next/link';
import type { VersiDokumen } from '#lib/klaim/daftar-dokumen.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { formatUkuran } from '../../../../_components/ukuran.ts';

const tipe: Readonly<Record<string, string>> = { 'application/pdf': 'PDF', 'image/jpeg': 'JPG', 'image/png': 'PNG' };

/** Every version of a document, the newest first: its file, who brought it and when, and its letter. */
export function RiwayatVersi({ versi }: { readonly versi: readonly VersiDokumen[] }) {
  const [terbaru, ...lama] = versi;
  if (!terbaru) return null;
  return (
    <div className="mt-1 text-sm text-soft">
      <Versi {...terbaru} />
      {lama.length > 0 && (
        <details className="mt-0.5">
          <summary className="w-fit rounded text-accent hover:underline">{lama.length} versi sebelumnya</summary>
          <ul className="mt-1 space-y-1 border-l border-rule-strong pl-3">
            {lama.map((satu) => (
              <li key={satu.id}>
                <Versi {...satu} />
                <p>
                  <Link href={`/pengiriman/${satu.surat.id}`} className="text-faint hover:text-accent hover:underline">
                    {satu.surat.status === 'berhasil' ? 'Diterima Jamkrindo' : statusPengiriman[satu.surat.status].label}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Versi({ versi, berkasId, sha256, nama, ukuran, tipe: jenis, oleh, pada }: VersiDokumen) {
  return (
    <p className="wrap-anywhere">
      Versi {versi}:{' '}
      {berkasId ? (
        <a href={`/berkas/${berkasId}`} target="_blank" rel="noreferrer" className="text-accent underline underline-offset-2">
          {nama}
        </a>
      ) : (
        nama
      )}{' '}
      <span className="text-faint">
        {tipe[jenis] ?? jenis}, {formatUkuran(ukuran)}, oleh {oleh}, {formatWaktu(pada)}
        {!berkasId && `, SHA-256 ${sha256}`}
      </span>
    </p>
  );
}
