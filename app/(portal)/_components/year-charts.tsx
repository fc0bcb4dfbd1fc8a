import { ColumnChart } from '#components/chart/column-chart.tsx';
import { shortMoney } from '#components/chart/short-money.ts';
import { Section } from '#components/layout/section.tsx';
import type { BulanIjp } from '#lib/laporan/ringkasan-ijp.ts';
import type { KlaimPerStatus } from '#lib/laporan/ringkasan-klaim.ts';
import type { BulanProduksi } from '#lib/laporan/ringkasan-produksi.ts';
import { formatRupiah, jumlahkan } from '#lib/rupiah.ts';
import { ClaimChart } from './claim-chart.tsx';
import { monthName, monthShort } from './day-words.ts';
import { dueSentence, largest, productionSentence } from './year-words.ts';

type Props = {
  readonly produksi: readonly BulanProduksi[];
  readonly ijp: readonly BulanIjp[];
  readonly klaim: readonly KlaimPerStatus[];
};

const columnsOf = (rows: readonly { readonly bulan: string }[]) =>
  rows.map(({ bulan }) => ({ label: monthName(bulan), short: monthShort(bulan) }));

/** The last twelve months in two or three pictures with a sentence each; what never happened has none. */
export function YearCharts({ produksi, ijp, klaim }: Props) {
  const adaProduksi = produksi.some(({ jumlah }) => jumlah > 0);
  const adaIjp = jumlahkan(ijp.map(({ tertagih }) => tertagih)) !== '0.00';
  if (!adaProduksi && !adaIjp && klaim.length === 0) return null;
  return (
    <div className="mt-10">
      <Section title="Dua belas bulan terakhir">
        <div className="grid items-start gap-x-10 gap-y-8 pt-4 md:grid-cols-2">
          <div className="grid min-w-0 gap-y-8">
            {adaProduksi && (
              <ColumnChart
                title="Produksi per bulan"
                sentence={productionSentence(produksi)}
                labelHead="Bulan"
                top={shortMoney(largest(produksi.map(({ plafon }) => plafon)))}
                columns={columnsOf(produksi)}
                series={[
                  {
                    name: 'Plafon terjamin',
                    look: 'full',
                    points: produksi.map(({ plafon, jumlah }) => ({ value: plafon, text: `${formatRupiah(plafon)} (${jumlah})` })),
                  },
                ]}
              />
            )}
            {adaIjp && (
              <ColumnChart
                title="IJP tertagih dan terbayar"
                sentence={dueSentence(ijp)}
                labelHead="Bulan invoice"
                top={shortMoney(largest(ijp.flatMap(({ tertagih, terbayar }) => [tertagih, terbayar])))}
                columns={columnsOf(ijp)}
                series={[
                  {
                    name: 'Tertagih',
                    look: 'outline',
                    points: ijp.map(({ tertagih }) => ({ value: tertagih, text: formatRupiah(tertagih) })),
                  },
                  {
                    name: 'Terbayar',
                    look: 'full',
                    points: ijp.map(({ terbayar }) => ({ value: terbayar, text: formatRupiah(terbayar) })),
                  },
                ]}
              />
            )}
          </div>
          {klaim.length > 0 && <ClaimChart rows={klaim} />}
        </div>
      </Section>
    </div>
  );
}
