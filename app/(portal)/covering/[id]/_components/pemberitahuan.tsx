import Link from 'next/link';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { alamatPermohonan } from '../../../_alamat.ts';

type Props = {
  readonly jenis?: 'baru' | 'spr';
  readonly status: StatusPengiriman;
  readonly suratId: string;
  readonly pesan: string | null;
  readonly keterangan: string | null;
  readonly koreksiId: string | null;
  readonly koreksiDariId: string | null;
};

/** What a person must know before reading on: an unknown outcome, a refusal in the guarantor's words, what was corrected by what. */
export function Pemberitahuan({ jenis = 'baru', status, suratId, pesan, keterangan, koreksiId, koreksiDariId }: Props) {
  return (
    <div className="mb-5 space-y-2 empty:hidden">
      {status === 'belum_pasti' && (
        <Banner
          tone="danger"
          title="Belum pasti apakah Jamkrindo menerima permohonan ini"
          action={
            <LinkButton href={`/pengiriman/${suratId}#meja`} className="no-print">
              Pastikan di meja Belum Pasti
            </LinkButton>
          }
        >
          {keterangan ?? 'Permohonan terkirim, tetapi jawabannya tidak sampai.'} Jangan diajukan lagi dengan nomor lain: bila ternyata
          diterima, debitur terjamin dua kali.
        </Banner>
      )}
      {status === 'tertahan' && (
        <Banner tone="wait" title="Surat permohonan ini tertahan">
          {keterangan ?? 'Sambungan ditolak.'} Permohonan tersimpan; belum ada yang diterima Jamkrindo.
        </Banner>
      )}
      {status === 'ditolak' && (
        <Banner tone="danger" title="Ditolak Jamkrindo">
          {pesan ? `“${pesan}”` : (keterangan ?? 'Jamkrindo tidak menyebut alasannya.')}
        </Banner>
      )}
      {status === 'dibatalkan' && keterangan && <Banner tone="info">{keterangan}</Banner>}
      {koreksiId && (
        <Banner tone="info">
          Permohonan ini sudah dikoreksi.{' '}
          <Link href={alamatPermohonan(jenis, koreksiId)} className="text-accent underline underline-offset-2">
            Buka koreksinya
          </Link>
        </Banner>
      )}
      {koreksiDariId && (
        <p className="text-soft">
          Koreksi dari{' '}
          <Link href={alamatPermohonan(jenis, koreksiDariId)} className="text-accent underline underline-offset-2">
            permohonan sebelumnya
          </Link>
          .
        </p>
      )}
    </div>
  );
}
