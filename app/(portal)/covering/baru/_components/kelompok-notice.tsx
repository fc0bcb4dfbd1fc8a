import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { formatRupiah } from '#lib/rupiah.ts';
import type { HasilAjukan } from './use-ajukan-kelompok.ts';

/** What came of filing drafts together, and where it goes on. */
export function KelompokNotice({ akhir }: { readonly akhir: HasilAjukan }) {
  if (!akhir.ok) {
    const masuk = (
      <LinkButton href="/masuk" size="small">
        Masuk lagi
      </LinkButton>
    );
    return (
      <div className="mb-4 max-w-4xl">
        <Banner tone="danger" action={akhir.keluar && masuk}>
          {akhir.pesan}
        </Banner>
      </div>
    );
  }
  const { id, jumlah, nilai, menunggu, persetujuanId } = akhir.hasil;
  const alamat = menunggu ? `/persetujuan/${persetujuanId}` : `/pengiriman/kelompok/${id}`;
  return (
    <div className="mb-4 max-w-4xl">
      <Banner
        tone={menunggu ? 'wait' : 'info'}
        title={`${jumlah} permohonan diajukan bersama, jumlah plafon ${formatRupiah(nilai)}`}
        action={
          <LinkButton href={alamat} size="small">
            {menunggu ? 'Lihat permintaannya' : 'Lihat kemajuannya'}
          </LinkButton>
        }
      >
        {menunggu
          ? 'Menunggu satu keputusan supervisor untuk semuanya. Belum ada yang dikirim.'
          : 'Dikirim berurutan ke Jamkrindo, dan berjalan terus bila halaman ini ditutup.'}
      </Banner>
    </div>
  );
}
