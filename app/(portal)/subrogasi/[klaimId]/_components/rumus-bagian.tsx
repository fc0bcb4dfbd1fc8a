import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { hitungBagian } from '#lib/subrogasi/hitung-bagian.ts';
import { type Dasar, formatPersen } from './isian-angsuran.ts';

/** How what is sent follows from what was collected, as a sum in words; empty space while nothing can be reckoned. */
export function RumusBagian({ tertagih, dasar }: { readonly tertagih: string; readonly dasar: Dasar }) {
  const bagian = hitungBagian({ ...dasar, tertagih });
  return (
    <div aria-live="polite" className="min-h-16 rounded-md border border-rule bg-paper px-3 py-2 text-sm tabular-nums sm:col-span-2">
      {bagian === null ? (
        <p className="text-faint">Isi yang tertagih dari debitur; bagian Jamkrindo dan bagian bank dihitung di sini.</p>
      ) : (
        <>
          <p>
            Bagian Jamkrindo{dasar.persen && ` ${formatPersen(dasar.persen)} × ${formatRupiah(tertagih)}`} ={' '}
            <strong className="font-semibold">{formatRupiah(bagian.penjamin)}</strong>. Bagian bank {formatRupiah(bagian.bank)}.
          </p>
          {toSen(dasar.terbawa) > 0n && (
            <p>
              Ditambah kekurangan angsuran lalu {formatRupiah(dasar.terbawa)}, disetor{' '}
              <strong className="font-semibold">{formatRupiah(bagian.usul)}</strong>.
            </p>
          )}
          {bagian.usul === dasar.sisa && <p className="text-soft">Dibatasi sisa yang dapat diajukan, {formatRupiah(dasar.sisa)}.</p>}
          {dasar.persen === null && (
            <p className="text-wait">Produk ini belum punya perjanjian kerja sama di Referensi, jadi bagian Jamkrindo diisi sendiri.</p>
          )}
        </>
      )}
    </div>
  );
}
