import { cx } from '../ui/cx.ts';
import { widths } from './widths.ts';

type Series = {
  readonly name: string;
  /** full, or outlined: told apart without colour, on paper too */
  readonly look: 'full' | 'outline';
  readonly points: readonly {
    /** decimal string; only the height comes from it */
    readonly value: string;
    /** how it reads: "Rp 134.605.800,00", "12" */
    readonly text: string;
  }[];
};

type Props = {
  readonly title: string;
  /** What one should see in it, in one sentence. */
  readonly sentence: string;
  readonly labelHead: string;
  /** `label` in the table, `short` under the column */
  readonly columns: readonly { readonly label: string; readonly short: string }[];
  /** of the same length as `columns`; one or two */
  readonly series: readonly Series[];
  /** what the top line stands for */
  readonly top: string;
};

const HEIGHT = 100;
const looks = { full: 'fill-accent stroke-accent', outline: 'fill-sheet stroke-accent' };
const keys = { full: 'border-accent bg-accent', outline: 'border-accent bg-sheet' };

/** Columns side by side over time, drawn on the server; beside the picture stands the same as a table, for ears and for copying. */
export function ColumnChart({ title, sentence, labelHead, columns, series, top }: Props) {
  const heights = widths(series.flatMap(({ points }) => points.map(({ value }) => value)));
  const slot = 100 / columns.length;
  const bar = (slot * 0.62) / series.length;
  return (
    <figure>
      <figcaption>
        <p className="text-sm font-semibold">{title}</p>
        <p className="text-soft">{sentence}</p>
      </figcaption>
      <div aria-hidden="true">
        <div className="mt-3 flex flex-wrap items-end justify-between gap-x-4 text-xs text-faint">
          <span>{top}</span>
          {series.length > 1 && (
            <span className="flex gap-3">
              {series.map(({ name, look }) => (
                <span key={name} className="flex items-center gap-1.5">
                  <span className={cx('print-colour inline-block size-2.5 border', keys[look])} />
                  {name}
                </span>
              ))}
            </span>
          )}
        </div>
        <svg
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          className="print-colour mt-1 block h-36 w-full border-y border-rule-strong border-t-rule"
        >
          <title>{title}</title>
          <path d={`M0 ${HEIGHT / 2}H100`} className="stroke-rule" strokeWidth="1" vectorEffect="non-scaling-stroke" />
          {series.map(({ name, look, points }, at) =>
            points.map((_, index) => {
              const height = heights[at * columns.length + index] ?? 0;
              if (height === 0) return null;
              return (
                <rect
                  key={`${name}-${columns[index]?.label}`}
                  x={slot * index + slot * 0.19 + bar * at}
                  y={HEIGHT - height}
                  width={bar}
                  height={height}
                  className={looks[look]}
                  strokeWidth="1"
                  vectorEffect="non-scaling-stroke"
                />
              );
            }),
          )}
        </svg>
        <div className="grid text-center text-xs text-faint" style={{ gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
          {columns.map(({ label, short }) => (
            <span key={label} className="pt-1">
              {short}
            </span>
          ))}
        </div>
      </div>
      <details className="no-print mt-2">
        <summary className="inline-block rounded text-accent underline underline-offset-2">Lihat angkanya</summary>
        <Figures title={title} labelHead={labelHead} columns={columns} series={series} />
      </details>
      <div className="print-only mt-2">
        <Figures title={title} labelHead={labelHead} columns={columns} series={series} />
      </div>
    </figure>
  );
}

function Figures({ title, labelHead, columns, series }: Pick<Props, 'title' | 'labelHead' | 'columns' | 'series'>) {
  return (
    <table className="mt-2 w-full border-collapse" aria-label={title}>
      <thead>
        <tr className="border-b border-rule-strong text-left text-xs text-soft">
          <th scope="col" className="py-1 font-medium">
            {labelHead}
          </th>
          {series.map(({ name }) => (
            <th key={name} scope="col" className="py-1 pl-3 text-right font-medium">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ label }, index) => (
          <tr key={label} className="border-b border-rule">
            <th scope="row" className="py-1 text-left font-normal">
              {label}
            </th>
            {series.map(({ name, points }) => (
              <td key={name} className="py-1 pl-3 text-right whitespace-nowrap">
                {points[index]?.text}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
