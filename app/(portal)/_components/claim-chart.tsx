import { BarChart } from '#components/chart/bar-chart.tsx';
import { shortMoney } from '#components/chart/short-money.ts';
import { statusKlaim } from '#lib/klaim/status.ts';
import type { KlaimPerStatus } from '#lib/laporan/ringkasan-klaim.ts';
import { jumlahkan } from '#lib/rupiah.ts';

/** Claims by how they stand; amber where somebody here must act, red where something is unsure or lost. */
export function ClaimChart({ rows }: { readonly rows: readonly KlaimPerStatus[] }) {
  const jumlah = rows.reduce((sum, row) => sum + row.jumlah, 0);
  return (
    <BarChart
      title="Klaim menurut status"
      sentence={`${jumlah} klaim, tuntutan ${shortMoney(jumlahkan(rows.map(({ nilai }) => nilai)))}.`}
      labelHead="Status"
      valueHead="Klaim"
      bars={rows.map((row) => ({
        label: statusKlaim[row.status].label,
        value: String(row.jumlah),
        text: String(row.jumlah),
        tone: tone(row.status),
      }))}
    />
  );
}

function tone(status: KlaimPerStatus['status']): 'accent' | 'wait' | 'danger' {
  const { mark } = statusKlaim[status];
  if (mark === 'tanya' || mark === 'gagal') return 'danger';
  return mark === 'tunggu' ? 'wait' : 'accent';
}
