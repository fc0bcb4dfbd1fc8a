import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';

type Surat = {
  readonly id: string;
  readonly label: string;
  readonly status: StatusPengiriman;
  readonly objek_id: string;
  readonly keterangan: string | null;
  readonly pesanTerbuka: string | null;
};
type Props = { readonly surat: readonly Surat[]; readonly rincian: ReadonlyMap<string, string>; readonly selesai: ReadonlySet<string> };

/** What must be known before reading on: unknown outcomes, held letters, refusals in the guarantor's words. `selesai` were filed again. */
export function Pemberitahuan({ surat, rincian, selesai }: Props) {
  return (
    <div className="mb-5 space-y-2 empty:hidden">
      {surat.map(({ id, status, label, objek_id, keterangan, pesanTerbuka }) => {
        const tentang = `${label}, ${rincian.get(objek_id) ?? ''}`;
        if (status === 'belum_pasti')
          return (
            <Banner
              key={id}
              tone="danger"
              title={`Belum pasti apakah Jamkrindo menerima: ${tentang}`}
              action={
                <LinkButton href={`/pengiriman/${id}#meja`} className="no-print">
                  Pastikan di meja Belum Pasti
                </LinkButton>
              }
            >
              {keterangan ?? 'Surat terkirim, tetapi jawabannya tidak sampai.'} Jangan diajukan lagi sebelum pasti.
            </Banner>
          );
        if (status === 'tertahan')
          return (
            <Banner key={id} tone="wait" title={`Tertahan: ${tentang}`}>
              {keterangan ?? 'Sambungan ditolak.'} Belum ada yang diterima Jamkrindo.
            </Banner>
          );
        if (status === 'ditolak' && !selesai.has(objek_id))
          return (
            <Banner key={id} tone="danger" title={`Ditolak Jamkrindo: ${tentang}`}>
              {pesanTerbuka ? `“${pesanTerbuka}”` : (keterangan ?? 'Jamkrindo tidak menyebut alasannya.')}
            </Banner>
          );
        return null;
      })}
    </div>
  );
}
