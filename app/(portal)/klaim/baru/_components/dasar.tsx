import { Facts } from '#components/layout/facts.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { batasKlaim } from '#lib/klaim/batas-klaim.ts';
import type { DasarKlaim } from '#lib/klaim/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal, hariIni } from '#lib/tanggal.ts';

/** The certificate a claim is about, as the book has it, and by when it must be filed. */
export function Dasar({ dasar }: { readonly dasar: DasarKlaim }) {
  const { perjanjian } = dasar;
  const hari = hariIni();
  const batas = perjanjian && batasKlaim({ tanggalAkhir: dasar.tanggalAkhir, diajukan: hari }, perjanjian);
  return (
    <div className="mb-6 max-w-4xl space-y-3">
      <Facts
        items={[
          { label: 'Nomor sertifikat', value: dasar.noSertifikat, wide: true },
          { label: 'Nomor rekening', value: dasar.noRekening },
          { label: 'Nomor aplikasi', value: dasar.nomorAplikasi },
          { label: 'Produk', value: dasar.produk },
          { label: 'Plafon', value: formatRupiah(dasar.plafon) },
          { label: 'Masa penjaminan', value: `${formatTanggal(dasar.tanggalAwal)} – ${formatTanggal(dasar.tanggalAkhir)}` },
          { label: 'Paling lambat', value: batas && `${formatTanggal(batas.ajukan)}, menurut PKS` },
        ]}
      />
      {batas && hari > batas.ajukan && (
        <Banner tone="wait" title="Batas pengajuan menurut PKS sudah lewat">
          Klaim seharusnya diajukan paling lambat {formatTanggal(batas.ajukan)}, {perjanjian?.klaimBatasBulan} bulan setelah masa penjaminan
          berakhir. Anda tetap dapat mengajukan; Jamkrindo yang memutuskan.
        </Banner>
      )}
    </div>
  );
}
