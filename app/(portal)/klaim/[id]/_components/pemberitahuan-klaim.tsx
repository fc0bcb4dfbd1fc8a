import Link from 'next/link';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { formatTanggal } from '#lib/tanggal.ts';
import type { Klaim } from './baca-halaman.ts';
import { asal } from './kata-keputusan.ts';

const tautan = 'text-accent underline underline-offset-2';

/** What a person must know before reading on: an unknown outcome, a refusal in the guarantor's words, a withdrawal, what came of what. */
export function PemberitahuanKlaim({ klaim, pesan }: { readonly klaim: Klaim; readonly pesan: string | null }) {
  const { status, keterangan, id: suratId } = klaim.surat;
  const { penarikan, koreksiId, koreksiDariId } = klaim;
  return (
    <div className="mb-5 space-y-2 empty:hidden">
      {status === 'belum_pasti' && (
        <Banner
          tone="danger"
          title="Belum pasti apakah Jamkrindo menerima klaim ini"
          action={
            <LinkButton href={`/pengiriman/${suratId}#meja`} className="no-print">
              Pastikan di meja Belum Pasti
            </LinkButton>
          }
        >
          {keterangan ?? 'Klaim terkirim, tetapi jawabannya tidak sampai.'} Jangan diajukan lagi sebelum jelas.
        </Banner>
      )}
      {status === 'tertahan' && (
        <Banner tone="wait" title="Surat klaim ini tertahan">
          {keterangan ?? 'Sambungan ditolak.'} Klaim tersimpan; belum ada yang diterima Jamkrindo.
        </Banner>
      )}
      {status === 'ditolak' && (
        <Banner tone="danger" title="Ditolak saat pengajuan">
          {pesan ? `“${pesan}”` : (keterangan ?? 'Jamkrindo tidak menyebut alasannya.')}
        </Banner>
      )}
      {status === 'dibatalkan' && keterangan && <Banner tone="info">{keterangan}</Banner>}
      {penarikan && (
        <Banner tone="info" title={`Ditarik dengan surat ${penarikan.noSurat}, ${formatTanggal(penarikan.tanggal)}`}>
          {penarikan.alasan} {asal({ sumber: 'tangan', pencatat: penarikan.pencatat, dicatatPada: penarikan.dicatatPada })}.
        </Banner>
      )}
      {koreksiId && (
        <Banner tone="info">
          Klaim ini sudah diajukan lagi.{' '}
          <Link href={`/klaim/${koreksiId}`} className={tautan}>
            Buka klaim penggantinya
          </Link>
        </Banner>
      )}
      {koreksiDariId && (
        <p className="text-soft">
          Pengganti{' '}
          <Link href={`/klaim/${koreksiDariId}`} className={tautan}>
            klaim sebelumnya
          </Link>
          .
        </p>
      )}
    </div>
  );
}
