import Link from 'next/link';
import { BarChart } from '#components/chart/bar-chart.tsx';
import { formatNumber } from '#components/data-table/format.ts';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { cx } from '#components/ui/cx.ts';
import { Money } from '#components/ui/money.tsx';
import type { BarisKelompok, RingkasanLaporan } from '#lib/laporan/baca-laporan.ts';
import type { KolomLaporan, Laporan } from '#lib/laporan/schema.ts';
import { batang, kalimatGrafik } from './grafik-laporan.ts';

type Props = {
  readonly laporan: Laporan;
  readonly kelompok: string;
  readonly ringkasan: RingkasanLaporan;
  /** address of the same report, gathered in each of its ways */
  readonly alamat: Readonly<Record<string, string>>;
};

/** So many columns of sums still fit beside the chart. */
const BERDAMPINGAN = 3;

/** The sums of a report by the chosen group: a chart with one sentence, and every figure with the total of the period. */
export function BagianRingkasan({ laporan, kelompok, ringkasan, alamat }: Props) {
  const dipilih = laporan.kelompok.find(({ key }) => key === kelompok);
  const dijumlah = laporan.kolom.filter(({ jumlah, layar }) => jumlah && layar);
  const ukuran = laporan.kolom.find(({ key }) => key === laporan.ukuran) ?? null;
  const nama = dipilih?.label.toLowerCase() ?? '';
  return (
    <Section title={`Menurut ${nama}`} action={<Cara laporan={laporan} kelompok={kelompok} alamat={alamat} />}>
      <div className={cx('grid gap-x-10 gap-y-6 pt-3', dijumlah.length <= BERDAMPINGAN && 'xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]')}>
        <BarChart
          title={ukuran?.label ?? 'Banyaknya surat'}
          sentence={kalimatGrafik(ringkasan, ukuran)}
          labelHead={dipilih?.label ?? ''}
          valueHead={ukuran?.label ?? 'Surat'}
          bars={batang(ringkasan.kelompok, ukuran, kelompok === 'bulan')}
        />
        <div className="min-w-0 overflow-x-auto">
          <LedgerTable label={`${laporan.judul} menurut ${nama}`}>
            <thead>
              <tr>
                <th scope="col">{dipilih?.label}</th>
                <th scope="col" data-kind="money">
                  Baris
                </th>
                {dijumlah.map(({ key, label, kind }) => (
                  <th key={key} scope="col" data-kind="money">
                    {kind === 'money' ? `${label} (Rp)` : label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ringkasan.kelompok.map((row) => (
                <Baris key={row.label} row={row} dijumlah={dijumlah} />
              ))}
            </tbody>
            <tfoot>
              <Baris row={ringkasan.seluruh} dijumlah={dijumlah} className="max-md:block!" />
            </tfoot>
          </LedgerTable>
        </div>
      </div>
    </Section>
  );
}

function Baris({ row, dijumlah, className }: { row: BarisKelompok; dijumlah: readonly KolomLaporan[]; className?: string }) {
  return (
    <tr className={className}>
      <th scope="row">{row.label}</th>
      <td data-kind="money" data-label="Baris">
        {formatNumber(String(row.baris))}
      </td>
      {dijumlah.map(({ key, label, kind }) => (
        <td key={key} data-kind="money" data-label={label}>
          {kind === 'money' ? <Money value={row.jumlah[key] ?? '0'} unit={false} /> : formatNumber(row.jumlah[key] ?? '0')}
        </td>
      ))}
    </tr>
  );
}

function Cara({ laporan, kelompok, alamat }: Pick<Props, 'laporan' | 'kelompok' | 'alamat'>) {
  return (
    <span className="flex flex-wrap gap-x-3">
      {laporan.kelompok.map(({ key, label }) => (
        <Link
          key={key}
          href={alamat[key] ?? ''}
          scroll={false}
          aria-current={key === kelompok || undefined}
          className="rounded text-accent hover:underline aria-current:font-medium aria-current:text-ink"
        >
          {label}
        </Link>
      ))}
    </span>
  );
}
