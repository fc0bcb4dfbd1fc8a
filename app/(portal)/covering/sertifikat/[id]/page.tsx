import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { alamatPenjaminan } from '../../../_alamat.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { PrintButton } from '../../../_components/print-button.tsx';
import { bacaCerita } from '../../[id]/_components/baca-cerita.ts';
import { BagianIjp } from '../../[id]/_components/bagian-ijp.tsx';
import { BagianRantai, TombolSpr } from '../../[id]/_components/bagian-rantai.tsx';
import { BagianSertifikat } from '../../[id]/_components/bagian-sertifikat.tsx';
import { keadaanTanya, suratTerakhir } from '../../[id]/_components/keadaan-surat.ts';
import { Penerus } from '../../[id]/_components/penerus.tsx';
import { riwayat } from '../../[id]/_components/riwayat.ts';
import { TombolPindah } from '../../[id]/_components/tombol-pindah.tsx';
import { UsulPindah } from '../../[id]/_components/usul-pindah.tsx';

export const metadata: Metadata = { title: 'Penjaminan' };

/** One guarantee by its own id: the page of its filing where it has one, else (from before this portal) what the book knows of it. */
export default async function PenjaminanPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }, { namaMitra }] = await Promise.all([pageFor('covering.lihat'), params, ringkasanKoneksi()]);
  const cerita = await orNotFound(id, (found) => bacaCerita(actor, { objek: null, suratId: null, status: null, penjaminanId: found }));
  const { penjaminan, rantai, surat, catatan, rincian, watch } = cerita;
  const ini = rantai?.anggota.find((row) => row.id === id);
  if (!penjaminan || !rantai || !ini) throw new Error('the chain does not hold its own member');
  const halaman = alamatPenjaminan(ini);
  if (halaman) redirect(halaman);
  const terakhir = (operasi: string) => suratTerakhir(surat, operasi, id);
  return (
    <>
      <LiveRefresh watch={watch} />
      <PrintHeader title="Ringkasan penjaminan" letterhead={[namaMitra]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Sertifikat', href: '/covering/sertifikat' }}
        title={penjaminan.namaDebitur}
        lead={
          <>
            {penjaminan.noSertifikat && <CopyCode value={penjaminan.noSertifikat} label="Salin nomor sertifikat" />}
            <span>Tercatat dari sebelum portal ini</span>
          </>
        }
        action={
          <>
            <PrintButton label="Cetak ringkasan" />
            <TombolPindah penjaminanId={id} />
            <TombolSpr rantai={rantai} penjaminanId={id} />
          </>
        }
      />
      <UsulPindah penjaminanId={id} />
      <Penerus rantai={rantai} iniId={id} />
      <TwoColumn
        main={
          <>
            <Section title="Penjaminan">
              <Facts
                items={[
                  { label: 'Plafon kredit', value: formatRupiah(ini.plafon) },
                  { label: 'Produk', value: penjaminan.produk },
                  { label: 'Mulai', value: formatTanggal(ini.tanggalAwal) },
                  { label: 'Berakhir', value: formatTanggal(ini.tanggalAkhir) },
                ]}
              />
            </Section>
            <BagianRantai rantai={rantai} iniId={id} />
            <BagianIjp
              penjaminan={penjaminan}
              keadaan={keadaanTanya(terakhir('inquiryIjp'), penjaminan.tahun.length > 0)}
              belumDitanya={terakhir('inquiryIjp') === null}
            />
            <BagianSertifikat penjaminan={penjaminan} keadaan={keadaanTanya(terakhir('cetakCovering'), false)} />
          </>
        }
        side={<Timeline items={riwayat(surat, catatan, rincian)} />}
      />
    </>
  );
}
