import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';
import { daftarPerjanjian, daftarProduk } from '#lib/referensi/baca-referensi.ts';
import { memuat } from '#lib/referensi/schema.ts';
import { formatTanggal, hariIni } from '#lib/tanggal.ts';
import { pageFor } from '../../../../../_request/page-for.ts';
import { ContohMark } from '../../_components/contoh-mark.tsx';
import { MasaCell } from '../../_components/masa-cell.tsx';
import { persenWords } from '../../_components/perjanjian-words.ts';
import { TanggalForm } from '../../_components/tanggal-form.tsx';

type Props = { readonly searchParams: Promise<{ readonly tanggal?: string | string[] }> };
const dasar = '/pengaturan/referensi/perjanjian';

/** Agreements of every product, and which of them holds on a day. */
export default async function PerjanjianPage({ searchParams }: Props) {
  const actor = await pageFor('referensi.lihat');
  const { tanggal: minta } = await searchParams;
  const tanggal = typeof minta === 'string' && isCalendarDate(minta) ? minta : hariIni();
  const [rows, produk] = await Promise.all([daftarPerjanjian(actor), daftarProduk(actor)]);
  const masa = (row: (typeof rows)[number]) => ({ dari: row.berlakuDari, sampai: row.berlakuSampai });
  const berlaku = new Set(rows.filter((row) => memuat(masa(row), tanggal)).map((row) => row.produkKode));
  const tanpa = produk.filter((row) => memuat(row.masa, tanggal) && !berlaku.has(row.kode)).map((row) => row.nama);
  return (
    <>
      <p className="mb-3 max-w-prose text-soft">
        Perjanjian kerja sama menentukan hitungan klaim, batas waktunya, dokumen wajib, dan pembagian subrogasi. Yang dipakai adalah
        perjanjian yang berlaku untuk produknya pada tanggal penjaminan.
      </p>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-3">
        <TanggalForm key={tanggal} tanggal={tanggal} />
        {holds(actor.peran, 'referensi.ubah') && (
          <LinkButton kind="primary" href={`${dasar}/baru`}>
            Tambah perjanjian
          </LinkButton>
        )}
      </div>
      {tanpa.length > 0 && (
        <div className="mb-4">
          <Banner tone="wait" title={`Tanpa perjanjian pada ${formatTanggal(tanggal)}`}>
            {tanpa.join(', ')}. Hitungan klaim dan subrogasi produk ini menunggu perjanjiannya dicatat.
          </Banner>
        </div>
      )}
      <LedgerTable label={`Perjanjian pada ${formatTanggal(tanggal)}`}>
        <thead>
          <tr>
            <th scope="col">Nomor PKS</th>
            <th scope="col">Produk</th>
            <th scope="col">Pada {formatTanggal(tanggal)}</th>
            <th scope="col">Coverage</th>
            <th scope="col">Klaim paling lambat</th>
            <th scope="col">Asal</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`${dasar}/${row.id}`} className="rounded text-accent underline underline-offset-2 hover:decoration-2">
                  {row.nomor}
                </Link>
              </th>
              <td data-label="Produk">{row.produk}</td>
              <td data-label="Keadaan">
                <MasaCell masa={masa(row)} hari={tanggal} />
              </td>
              <td data-label="Coverage">{persenWords(row.coveragePersen)}</td>
              <td data-label="Klaim paling lambat">{row.klaimBatasBulan} bulan</td>
              <td data-label="Asal">
                <ContohMark contoh={row.contoh} />
              </td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </>
  );
}
