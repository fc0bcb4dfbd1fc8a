import Link from 'next/link';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { bacaPenjaminan } from '#lib/covering/queries.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { type Angka, angkaPembayaran, terburuk } from './selisih.ts';

type Penjaminan = Awaited<ReturnType<typeof bacaPenjaminan>>;

/** Every payment that was confirmed, the latest first: its letter's state, and the guarantor's own figures beside ours. */
export function Pembayaran({ pembayaran, tahun }: Pick<Penjaminan, 'pembayaran' | 'tahun'>) {
  return (
    <div className="mt-4">
      <h3 className="text-sm font-semibold">Pembayaran</h3>
      <ul>
        {pembayaran.toReversed().map((row) => {
          const { label, mark, kalimat } = statusPengiriman[row.status];
          const angka = angkaPembayaran(row, pembayaran, tahun.find((lain) => lain.tahunKe === row.tahunKe)?.tagihan ?? null);
          return (
            <li key={row.id} className="border-b border-rule py-2.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p>
                  <span className="font-medium">Tahun ke-{row.tahunKe}</span> · <Money value={row.nilai} />
                </p>
                <p className="flex items-baseline gap-3">
                  <StatusMark kind={mark}>{label}</StatusMark>
                  <Link href={`/pengiriman/${row.suratId}`} className="no-print rounded text-accent underline underline-offset-2">
                    lihat surat
                    <span className="sr-only">
                      {' '}
                      pembayaran tahun ke-{row.tahunKe}, referensi {row.noReferensi}
                    </span>
                  </Link>
                </p>
              </div>
              <p className="text-soft">
                Referensi {row.noReferensi}, {formatTanggal(row.tglReferensi)} · invoice {row.noInvoice}
              </p>
              {row.status !== 'berhasil' && <p className="text-soft">{row.keterangan ?? kalimat}</p>}
              {angka.length > 0 && <AngkaJamkrindo angka={angka} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const kata = { sama: 'sama dengan catatan kita', pembulatan: 'selisih pembulatan', beda: 'berbeda dari catatan kita' };

function AngkaJamkrindo({ angka }: { readonly angka: readonly Angka[] }) {
  const hasil = terburuk(angka);
  return (
    <div className={`mt-1.5 rounded-md border px-3 py-2 ${hasil === 'beda' ? 'border-wait bg-wait-wash' : 'border-rule'}`}>
      <p className={hasil === 'beda' ? 'font-medium text-wait' : 'text-faint'}>Jawaban Jamkrindo: {kata[hasil]}</p>
      <dl className="mt-0.5 grid grid-cols-2 gap-x-6 gap-y-0.5 lg:grid-cols-4">
        {angka.map((row) => (
          <div key={row.label}>
            <dt className="text-faint">{row.label}</dt>
            <dd>
              <Money value={row.jamkrindo} />
              {row.cocok !== 'sama' && (
                <span className={row.cocok === 'beda' ? 'block text-wait' : 'block text-faint'}>kita {formatRupiah(row.kita)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
