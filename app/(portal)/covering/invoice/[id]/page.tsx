import type { Metadata } from 'next';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { bacaInvoice } from '#lib/covering/queries.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { istilahProduk } from '#lib/referensi/istilah-produk.ts';
import { fromSen, jumlahkan, toSen } from '#lib/rupiah.ts';
import { formatTanggal, fromDay } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { alamatPenjaminan } from '../../../_alamat.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { PrintButton } from '../../../_components/print-button.tsx';
import { InvoiceGuarantees } from '../_components/invoice-guarantees.tsx';
import { InvoicePayments } from '../_components/invoice-payments.tsx';
import { statusInvoice } from '../_components/status-invoice.ts';

export const metadata: Metadata = { title: 'Invoice IJP' };

/** One invoice: its facts, the guarantees on it, and what was paid; made to be printed on A4. */
export default async function InvoiceIdPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }, { namaMitra }] = await Promise.all([pageFor('covering.lihat'), params, ringkasanKoneksi()]);
  const invoice = await orNotFound(id, (known) => bacaInvoice(actor, known));
  const nilai = invoice.nilai_ijp.toFixed(2);
  const { diterima, pindah } = invoice;
  const sisa = fromSen(toSen(nilai) - toSen(diterima));
  const { mark, text } = statusInvoice(nilai, diterima);
  const guarantees = invoice.baris.map(({ penjaminan, nilai_ijp }) => ({
    id: penjaminan.id,
    nama: penjaminan.nama_debitur,
    sertifikat: penjaminan.no_sertifikat,
    rekening: penjaminan.no_rekening,
    plafon: penjaminan.plafon_kredit.toFixed(2),
    ijp: nilai_ijp.toFixed(2),
    href: alamatPenjaminan({ pengajuanId: penjaminan.pengajuan_id, sprId: penjaminan.pengajuan_spr_id }),
  }));
  const payments = invoice.alokasi.map((row) => ({
    id: row.id,
    nama: row.penjaminan.nama_debitur,
    tahunKe: row.tahun_ke,
    noReferensi: row.transfer.no_referensi,
    tanggal: fromDay(row.transfer.tgl_referensi),
    nilai: row.nilai.toFixed(2),
    status: row.pengiriman.status,
    suratHref: `/pengiriman/${row.pengiriman_id}`,
  }));
  return (
    <div className="print-titled max-w-5xl">
      <LiveRefresh watch={invoice.alokasi.flatMap((row) => [`alokasi:${row.id}`, row.pengiriman_id])} />
      <PrintHeader title={`Invoice IJP ${invoice.no_invoice}`} letterhead={[namaMitra, invoice.cabang.nama]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Invoice IJP', href: '/covering/invoice' }}
        title={<CopyCode value={invoice.no_invoice} label="Salin nomor invoice" />}
        lead={<StatusMark kind={mark}>{text}</StatusMark>}
        action={<PrintButton label="Cetak" />}
      />
      <Facts
        items={[
          { label: 'Nomor invoice', value: invoice.no_invoice },
          { label: 'Tanggal invoice', value: formatTanggal(fromDay(invoice.tanggal_invoice)) },
          { label: 'Produk', value: invoice.produk.nama },
          { label: 'Bank', value: `${namaMitra} (${invoice.kode_bank})` },
          { label: 'Jumlah nasabah', value: String(invoice.jumlah_nasabah) },
          { label: 'Plafon kredit', value: <Money value={invoice.plafon_kredit.toFixed(2)} /> },
          { label: `Nilai ${istilahProduk(invoice.produk).ijp}`, value: <Money value={nilai} className="font-medium" /> },
          { label: 'Diterima Jamkrindo', value: <Money value={diterima} /> },
          { label: 'Sisa', value: <Money value={sisa} className="font-medium" /> },
          { label: 'Status', value: text },
          { label: 'Unit kerja', value: invoice.cabang.nama },
          { label: 'Asal', value: invoice.asal === 'jawaban' ? 'Dari jawaban Jamkrindo' : 'Dicatat saat pembayaran' },
        ]}
      />
      <Section title="Penjaminan pada invoice ini">
        <InvoiceGuarantees rows={guarantees} total={jumlahkan(guarantees.map((row) => row.ijp))} jumlahNasabah={invoice.jumlah_nasabah} />
        {pindah > 0 && (
          <p className="mt-2 text-soft">{pindah} di antaranya sudah pindah ke unit kerja lain, jadi rinciannya tidak tampil di sini.</p>
        )}
      </Section>
      <Section title="Pembayaran">
        <InvoicePayments rows={payments} diterima={diterima} />
      </Section>
    </div>
  );
}
