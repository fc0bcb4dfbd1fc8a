import Link from 'next/link';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { DokumenSatu, VersiDokumen } from '#lib/klaim/daftar-dokumen.ts';
import type { KemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { kalimatKemajuan } from '../../../../_components/kemajuan.ts';
import { Palang } from '../../../../_components/palang.tsx';

type Props = { readonly baris: DokumenSatu; readonly kemajuan: KemajuanDokumen | undefined };

/** Where the newest version of a document stands: one mark and word, and what is known besides. */
export function KeadaanDokumen({ baris, kemajuan }: Props) {
  const [terbaru] = baris.versi;
  if (!terbaru) return <StatusMark kind={baris.wajib ? 'tunggu' : 'draf'}>Belum ada</StatusMark>;
  const tercatat = terbaru.surat.status;
  // What the live channel told is ahead of the page.
  const status = kemajuan && (tercatat === 'siap' || tercatat === 'dikirim') ? kemajuan.status : tercatat;
  return (
    <div className="min-w-0 max-w-md">
      <StatusMark kind={statusPengiriman[status].mark}>
        {status === 'berhasil' ? 'Diterima Jamkrindo' : statusPengiriman[status].label}
      </StatusMark>
      {kemajuan && (status === 'dikirim' || status === 'siap') ? (
        <>
          {status === 'dikirim' && (
            <Palang nilai={kemajuan.terkirim} penuh={kemajuan.ukuran} label={`Pengiriman ${baris.label} ke Jamkrindo`} />
          )}
          <p className="text-sm text-soft tabular-nums">{kalimatKemajuan(kemajuan)}</p>
        </>
      ) : (
        <Keterangan {...terbaru} />
      )}
    </div>
  );
}

function Keterangan({ surat }: VersiDokumen) {
  const { status, keterangan, pesan, selesai, id } = surat;
  if (status === 'berhasil')
    return (
      <p className="text-sm text-faint">
        {selesai && formatWaktu(selesai)}
        <Link href={`/pengiriman/${id}`} className="no-print ml-3 hover:text-accent hover:underline">
          Lihat surat
        </Link>
      </p>
    );
  return (
    <p className="text-sm text-soft wrap-anywhere">
      {pesan ? `Jamkrindo menjawab: “${pesan}”` : (keterangan ?? statusPengiriman[status].kalimat)}{' '}
      <Link href={`/pengiriman/${id}`} className="no-print text-accent underline underline-offset-2">
        Lihat surat
      </Link>
    </p>
  );
}
