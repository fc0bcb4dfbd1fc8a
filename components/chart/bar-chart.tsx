import { widths } from './widths.ts';

type Bar = {
  readonly label: string;
  /** decimal string; only the length of the bar comes from it */
  readonly value: string;
  /** how the value reads: "Rp 134,6 juta", "12" */
  readonly text: string;
  readonly tone?: 'accent' | 'wait' | 'danger';
};

type Props = {
  readonly title: string /** What one should see in it, in one sentence. */;
  readonly sentence: string;
  readonly labelHead: string;
  readonly valueHead: string;
  readonly bars: readonly Bar[];
};

const tones = { accent: 'bg-accent', wait: 'bg-wait', danger: 'bg-danger' };

/** Bars beside their words and figures: a real table, so it reads aloud, prints, and needs no legend. */
export function BarChart({ title, sentence, labelHead, valueHead, bars }: Props) {
  const lengths = widths(bars.map((bar) => bar.value));
  return (
    <figure>
      <figcaption>
        <p className="text-sm font-semibold">{title}</p>
        <p className="text-soft">{sentence}</p>
      </figcaption>
      <table className="mt-3 w-full border-collapse">
        <thead className="sr-only">
          <tr>
            <th scope="col">{labelHead}</th>
            <th scope="col">{valueHead}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar, index) => (
            <tr key={bar.label}>
              <th scope="row" className="w-px py-1 pr-3 text-left font-normal whitespace-nowrap text-soft">
                {bar.label}
              </th>
              <td className="py-1">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden
                    className={`h-4 min-w-px print-colour rounded-r-sm ${tones[bar.tone ?? 'accent']}`}
                    style={{ width: `${(lengths[index] ?? 0) * 0.7}%` }}
                  />
                  <span className="whitespace-nowrap">{bar.text}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
