import { BarChart } from '#components/chart/bar-chart.tsx';
import { Section } from '#components/layout/section.tsx';
import type { RingkasanBulan } from '#lib/covering/ringkasan-bulan.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { dayLabel, monthName } from './day-words.ts';

/** This month in one sentence, and the filings of the last days as bars. */
export function MonthPanel({ month }: { readonly month: RingkasanBulan }) {
  const busiest = month.perHari.reduce((most, day) => (day.jumlah > most.jumlah ? day : most), { hari: '', jumlah: 0 });
  return (
    <Section title={monthName(month.bulan)}>
      <p className="pt-2">{sentence(month)}</p>
      {busiest.jumlah > 0 && (
        <div className="mt-5">
          <BarChart
            title={`Permohonan ${month.perHari.length} hari terakhir`}
            sentence={`Terbanyak ${dayLabel(busiest.hari)}, ${busiest.jumlah} permohonan.`}
            labelHead="Hari"
            valueHead="Permohonan"
            bars={month.perHari.map((day) => ({ label: dayLabel(day.hari), value: String(day.jumlah), text: String(day.jumlah) }))}
          />
        </div>
      )}
    </Section>
  );
}

function sentence({ pengajuan, terbit, ditolak, plafonTerbit }: RingkasanBulan): string {
  if (pengajuan === 0) return 'Belum ada permohonan bulan ini.';
  const parts = [`${pengajuan} permohonan, ${terbit === 0 ? 'belum ada yang terbit' : `${terbit} sudah terbit`}`];
  if (ditolak > 0) parts.push(`${ditolak} ditolak`);
  const plafon = terbit > 0 ? ` Plafon yang terjamin ${formatRupiah(plafonTerbit)}.` : '';
  return `${parts.join(', ')}.${plafon}`;
}
