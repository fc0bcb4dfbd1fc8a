import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarLibur } from '#lib/referensi/baca-referensi.ts';
import { kolomLibur } from '#lib/referensi/fields.ts';
import { formatTanggal, hariIni } from '#lib/tanggal.ts';
import { pageFor } from '../../../../../_request/page-for.ts';
import { ContohMark } from '../../_components/contoh-mark.tsx';
import { HapusLibur } from '../../_components/hapus-libur.tsx';
import { RowDialog } from '../../_components/row-dialog.tsx';
import { simpanBarisLibur } from '../../actions.ts';

type Props = { readonly searchParams: Promise<{ readonly tahun?: string | string[] }> };
const hariMinggu = new Intl.DateTimeFormat('id-ID', { weekday: 'long', timeZone: 'UTC' });

/** Holidays of one year: days that do not count as working days. */
export default async function LiburPage({ searchParams }: Props) {
  const actor = await pageFor('referensi.lihat');
  const { tahun: minta } = await searchParams;
  const sekarang = Number(hariIni().slice(0, 4));
  const tahun = /^20\d\d$/.test(String(minta)) ? Number(minta) : sekarang;
  const { rows, tahun: ada } = await daftarLibur(actor, tahun);
  const bolehUbah = holds(actor.peran, 'referensi.ubah');
  const pilihan = [...new Set([...ada, sekarang, sekarang + 1, tahun])].sort((a, b) => a - b);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-start justify-between gap-3">
        <p className="max-w-prose text-soft">
          Tidak dihitung sebagai hari kerja, bersama Sabtu dan Minggu. Yang dibawa portal hanya libur bertanggal tetap; libur yang
          berpindah, misalnya Idulfitri, diisi dari keputusan bersama tiap tahun.
        </p>
        {bolehUbah && (
          <RowDialog
            primary
            label="Tambah hari libur"
            title="Tambah hari libur"
            kolom={kolomLibur}
            awal={{ tanggal: '', nama: '' }}
            lain={{ baru: true }}
            simpan={simpanBarisLibur}
          />
        )}
      </div>
      <nav aria-label="Tahun" className="no-print mb-3 flex flex-wrap gap-1">
        {pilihan.map((satu) => (
          <Link
            key={satu}
            href={`/pengaturan/referensi/libur?tahun=${satu}`}
            aria-current={satu === tahun ? 'page' : undefined}
            className="rounded px-2.5 py-1 text-soft tabular-nums hover:text-accent aria-[current=page]:bg-accent-wash aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {satu}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={`Belum ada hari libur ${tahun}`}>
          Sebelum diisi, hanya Sabtu dan Minggu yang dianggap libur di tahun ini.
        </EmptyState>
      ) : (
        <LedgerTable label={`Hari libur ${tahun}`}>
          <thead>
            <tr>
              <th scope="col">Hari libur</th>
              <th scope="col">Tanggal</th>
              <th scope="col">Hari</th>
              <th scope="col">Asal</th>
              {bolehUbah && <th scope="col" className="no-print" aria-label="Tindakan" />}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.tanggal}>
                <th scope="row">{row.nama}</th>
                <td data-label="Tanggal">{formatTanggal(row.tanggal)}</td>
                <td data-label="Hari">{hariMinggu.format(new Date(row.tanggal))}</td>
                <td data-label="Asal">
                  <ContohMark contoh={row.contoh} />
                </td>
                {bolehUbah && (
                  <td className="no-print">
                    <div className="flex justify-end gap-2">
                      <RowDialog
                        label="Ubah"
                        tentang={row.nama}
                        title={`Ubah ${row.nama}`}
                        kolom={kolomLibur}
                        awal={{ tanggal: row.tanggal, nama: row.nama }}
                        tetap={['tanggal']}
                        lain={{ baru: false }}
                        simpan={simpanBarisLibur}
                      />
                      <HapusLibur tanggal={row.tanggal} nama={row.nama} kapan={formatTanggal(row.tanggal)} />
                    </div>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </>
  );
}
