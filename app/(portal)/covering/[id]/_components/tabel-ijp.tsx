import type { ReactNode } from 'react';
import { formatNumber } from '#components/data-table/format.ts';
import { Money } from '#components/ui/money.tsx';
import type { Tahun } from './isian-bayar.ts';

type Jumlah = { readonly tagihan: string; readonly dibayar: string; readonly sisa: string };

const kepala = 'py-1.5 pl-3 text-right font-medium text-faint';
const angka = 'py-1.5 pl-3 text-right';
const lebar = 'hidden sm:table-cell print:table-cell';

/** The IJP by year, as the guarantor states it, with what was paid and what is left; amounts in rupiah. */
export function TabelIjp({ tahun, jumlah, tindakan }: { tahun: readonly Tahun[]; jumlah: Jumlah; tindakan: (tahun: Tahun) => ReactNode }) {
  const uang = (nilai: string | null) => (nilai === null ? '–' : <Money value={nilai} unit={false} />);
  return (
    <table className="w-full">
      <caption className="sr-only">Jadwal IJP per tahun, dalam rupiah</caption>
      <thead className="border-b border-rule-strong">
        <tr>
          <th scope="col" className="py-1.5 text-left font-medium text-faint">
            Tahun ke
          </th>
          <th scope="col" className={`${kepala} ${lebar}`}>
            Jangka waktu (bulan)
          </th>
          <th scope="col" className={kepala}>
            Tagihan (Rp)
          </th>
          <th scope="col" className={`${kepala} ${lebar}`}>
            Dibayar (Rp)
          </th>
          <th scope="col" className={kepala}>
            Sisa (Rp)
          </th>
          <th scope="col" className="w-px py-1.5 pl-3">
            <span className="sr-only">Tindakan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tahun.map((row) => (
          <tr key={row.tahunKe} className="h-10 border-b border-rule">
            <th scope="row" className="text-left font-normal tabular-nums">
              {row.tahunKe}
            </th>
            <td className={`${angka} ${lebar} tabular-nums`}>{row.jangkaWaktu ? formatNumber(row.jangkaWaktu) : '–'}</td>
            <td className={angka}>{uang(row.tagihan)}</td>
            <td className={`${angka} ${lebar}`}>{uang(row.dibayar)}</td>
            <td className={angka}>{uang(row.sisa)}</td>
            <td className="w-px pl-3 text-right whitespace-nowrap">{tindakan(row)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="h-10 font-semibold">
          <th scope="row" className="text-left">
            Jumlah
          </th>
          <td className={lebar} />
          <td className={angka}>{uang(jumlah.tagihan)}</td>
          <td className={`${angka} ${lebar}`}>{uang(jumlah.dibayar)}</td>
          <td className={angka}>{uang(jumlah.sisa)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
