import { Banner } from '#components/ui/banner.tsx';
import type { Rekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { formatDuration } from '../../../../_components/duration.ts';
import { sisaWaktu } from './sisa-waktu.ts';

/** How far the questions have come, and about how long the rest takes; nothing once all are answered. */
export function Kemajuan({ rekonsiliasi }: { readonly rekonsiliasi: Rekonsiliasi }) {
  const { baris } = rekonsiliasi;
  const menunggu = baris.filter((satu) => satu.kelas === 'menunggu').length;
  if (menunggu === 0) return null;
  const terjawab = baris.length - menunggu;
  const sisa = sisaWaktu(rekonsiliasi);
  return (
    <div className="mb-6">
      <Banner title={`${terjawab} dari ${baris.length} terjawab`}>
        <div
          role="progressbar"
          aria-label="Pertanyaan yang sudah terjawab"
          aria-valuenow={terjawab}
          aria-valuemin={0}
          aria-valuemax={baris.length}
          className="my-2 h-2 w-full max-w-md overflow-hidden rounded-full bg-rule-strong"
        >
          <div className="h-full bg-accent" style={{ width: `${(terjawab / baris.length) * 100}%` }} />
        </div>
        <p>
          {sisa === null ? '' : `Kira-kira ${formatDuration(sisa)} lagi. `}
          Halaman ini boleh ditutup; pertanyaan tetap dikirim di belakang layar sesudah pekerjaan lain.
        </p>
      </Banner>
    </div>
  );
}
