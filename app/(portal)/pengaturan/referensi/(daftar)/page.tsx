import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarProduk } from '#lib/referensi/baca-referensi.ts';
import { kolomProduk } from '#lib/referensi/fields.ts';
import { istilahProduk } from '#lib/referensi/istilah-produk.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { ContohMark } from '../_components/contoh-mark.tsx';
import { MasaCell } from '../_components/masa-cell.tsx';
import { RowDialog } from '../_components/row-dialog.tsx';
import { simpanBarisProduk } from '../actions.ts';

const kosong = { kode: '', nama: '', syariah: 'tidak', terjamin: '', ijp: '', sertifikat: '', berlaku_dari: '', berlaku_sampai: '' };
type Produk = Awaited<ReturnType<typeof daftarProduk>>[number];

/** Products with their own words, and which of them can be filed. */
export default async function ProdukPage() {
  const actor = await pageFor('referensi.lihat');
  const rows = await daftarProduk(actor);
  const bolehUbah = holds(actor.peran, 'referensi.ubah');
  const hari = hariIni();
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-soft">
          Hanya KUR yang dapat diajukan lewat API Jamkrindo. Produk lain dicatat dan dilaporkan; pengajuannya tetap di luar portal ini.
        </p>
        {bolehUbah && (
          <RowDialog
            primary
            label="Tambah produk"
            title="Tambah produk"
            description="Produk yang ditambahkan di sini hanya dicatat dan dilaporkan."
            kolom={kolomProduk}
            awal={{ ...kosong, berlaku_dari: hari }}
            lain={{ baru: true }}
            simpan={simpanBarisProduk}
          />
        )}
      </div>
      <LedgerTable label="Produk">
        <thead>
          <tr>
            <th scope="col">Produk</th>
            <th scope="col">Pengajuan</th>
            <th scope="col">Sebutan</th>
            <th scope="col">Masa</th>
            <th scope="col">Asal</th>
            {bolehUbah && <th scope="col" className="no-print" aria-label="Tindakan" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kode}>
              <th scope="row">
                {row.nama}
                {row.syariah && <span className="font-normal text-soft"> · syariah</span>}
                <span className="block text-sm font-normal text-faint">{row.kode}</span>
              </th>
              <td data-label="Pengajuan">
                {row.dapat_diajukan ? `Lewat portal, jenis KUR ${row.jenis_kur}` : 'Tidak lewat API: dicatat dan dilaporkan saja'}
              </td>
              <td data-label="Sebutan">{Object.values(istilahProduk(row)).join(' · ')}</td>
              <td data-label="Masa">
                <MasaCell masa={row.masa} hari={hari} />
              </td>
              <td data-label="Asal">
                <ContohMark contoh={row.contoh} />
              </td>
              {bolehUbah && (
                <td className="no-print text-right">
                  <RowDialog
                    label="Ubah"
                    tentang={row.nama}
                    title={`Ubah ${row.nama}`}
                    kolom={kolomProduk}
                    awal={isianProduk(row)}
                    tetap={['kode']}
                    lain={{ baru: false }}
                    simpan={simpanBarisProduk}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </>
  );
}

function isianProduk({ kode, nama, syariah, istilah, masa }: Produk) {
  const sendiri = Object.fromEntries(Object.entries(istilah ?? {}).filter(([, kata]) => typeof kata === 'string'));
  return {
    ...kosong,
    ...sendiri,
    kode,
    nama,
    syariah: syariah ? 'ya' : 'tidak',
    berlaku_dari: masa.dari,
    berlaku_sampai: masa.sampai ?? '',
  };
}
