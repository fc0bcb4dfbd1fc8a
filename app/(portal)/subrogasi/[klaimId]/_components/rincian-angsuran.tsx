import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { kalimatKertas } from '#lib/kertas/isian-kertas.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import type { bacaSubrogasi } from '#lib/subrogasi/queries.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { CancelLetter } from '../../../pengiriman/[id]/_components/cancel-letter.tsx';
import { Balikkan } from './balikkan.tsx';
import type { Pilihan } from './papan-angsuran.tsx';

type Angsuran = Awaited<ReturnType<typeof bacaSubrogasi>>['angsuran'][number];
type Surat = Angsuran['surat'];
type Props = { readonly angsuran: readonly Angsuran[]; readonly pilihan: Readonly<Record<string, Pilihan>> };

/** Detail angsuran: each instalment's letter, transfer and answers, the newest first. */
export function RincianAngsuran({ angsuran, pilihan }: Props) {
  if (angsuran.length === 0)
    return <p className="pt-2 text-soft">Belum ada angsuran. Hasil penagihan pertama diinput di Saldo berjalan.</p>;
  return angsuran.toReversed().map((row) => <SatuAngsuran key={row.id} row={row} boleh={pilihan[row.id]} />);
}

function SatuAngsuran({ row, boleh }: { readonly row: Angsuran; readonly boleh: Pilihan | undefined }) {
  const { isian, surat, konfirmasi, pembalikan } = row;
  return (
    <Section
      title={`Detail angsuran ke-${row.ke}`}
      id={`angsuran-${row.id}`}
      action={
        <>
          {boleh?.batalkan && <CancelLetter pengirimanId={boleh.batalkan} />}
          {boleh?.balikkan && <Balikkan angsuranId={row.id} ke={row.ke} />}
        </>
      }
    >
      {pembalikan && (
        <div className="my-2">
          <Banner tone="info" title="Dibalik">
            “{pembalikan.alasan}” Surat {pembalikan.noSurat}, {formatTanggal(pembalikan.tanggal)}; dicatat {pembalikan.pembuat}.
          </Banner>
        </div>
      )}
      <Facts
        items={[
          { label: 'Pengajuan', value: <LetterState surat={surat} ke={row.ke} judul="pengajuan" /> },
          {
            label: 'Konfirmasi',
            value: konfirmasi && <LetterState surat={konfirmasi.surat} ke={row.ke} judul="konfirmasi" />,
          },
          { label: 'Nilai diajukan', value: <Money value={isian.nilai_subrogasi ?? '0'} /> },
          { label: 'Nilai dikonfirmasi', value: konfirmasi && <Money value={konfirmasi.nilai} /> },
          { label: 'Dicatat Jamkrindo', value: row.tanggalRekam && formatTanggal(row.tanggalRekam) },
          { label: 'Pembayaran dicatat', value: konfirmasi?.tanggalRekam && formatTanggal(konfirmasi.tanggalRekam) },
          { label: 'Surat subrogasi', value: isian.no_surat_subrogasi },
          { label: 'Tanggal surat', value: formatTanggal(isian.tgl_surat_subrogasi) },
          { label: 'Referensi', value: <CopyCode value={isian.no_referensi_pembayaran ?? ''} label="Salin nomor referensi" /> },
          { label: 'Tanggal pembayaran', value: formatTanggal(isian.tgl_referensi_pembayaran) },
          { label: 'Dari', value: `Bank ${isian.kode_bank_pengirim}, rekening ${isian.no_rekening_pengirim}` },
          { label: 'Ke', value: `Bank ${isian.kode_bank_penerima}, rekening ${isian.no_rekening_penerima}` },
          { label: 'Perjanjian kredit', value: isian.no_pk },
          ...(row.kertas ? [{ label: 'Asal isian', value: `Dari ${kalimatKertas(row.kertas)}`, wide: true }] : []),
          { label: 'Diajukan oleh', value: `${row.pembuat}, ${formatWaktu(row.dibuatPada)}` },
        ]}
      />
    </Section>
  );
}

function LetterState({ surat, ke, judul }: { readonly surat: Surat; readonly ke: number; readonly judul: string }) {
  const { mark, label } = statusPengiriman[surat.status];
  return (
    <span className="flex flex-wrap items-baseline gap-x-3">
      <StatusMark kind={mark}>{label}</StatusMark>
      <Link href={`/pengiriman/${surat.id}`} className="no-print rounded text-accent underline underline-offset-2">
        lihat surat
        <span className="sr-only">
          {' '}
          {judul} angsuran ke-{ke}
        </span>
      </Link>
    </span>
  );
}
