import { Money } from '#components/ui/money.tsx';
import { toSen } from '#lib/rupiah.ts';
import type { bacaSubrogasi } from '#lib/subrogasi/queries.ts';
import { formatPersen } from './isian-angsuran.ts';

type Subrogasi = Awaited<ReturnType<typeof bacaSubrogasi>>;

/** The balance at a glance: what was paid, what came back, what is on its way, what is left; every one of them a sum of lines. */
export function Ringkasan({ dibayar, kembali, berjalan, sisa, terbawa, persen }: Subrogasi) {
  const angka = [
    { label: 'Klaim dibayar Jamkrindo', nilai: dibayar },
    { label: 'Sudah dikembalikan', nilai: kembali },
    { label: 'Sedang diajukan', nilai: berjalan },
    { label: 'Sisa', nilai: sisa },
  ];
  return (
    <div className="mb-6">
      <dl className="grid grid-cols-2 gap-x-8 border-y border-rule-strong py-3 lg:grid-cols-4 print:grid-cols-4">
        {angka.map(({ label, nilai }) => (
          <div key={label} className="py-1">
            <dt className="text-sm text-faint">{label}</dt>
            <dd className={label === 'Sisa' ? 'text-base font-semibold' : 'text-base'}>
              <Money value={nilai} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-1.5 text-sm text-soft">
        {persen
          ? `Menurut perjanjian, ${formatPersen(persen)} dari yang tertagih untuk Jamkrindo, selebihnya untuk bank.`
          : 'Belum ada perjanjian yang menyebut bagian Jamkrindo dari hasil penagihan.'}
        {toSen(terbawa) > 0n && (
          <span className="text-wait">
            {' '}
            Angsuran yang dibayar sebagian menyisakan <Money value={terbawa} />, dibawa ke angsuran berikutnya.
          </span>
        )}
      </p>
    </div>
  );
}
