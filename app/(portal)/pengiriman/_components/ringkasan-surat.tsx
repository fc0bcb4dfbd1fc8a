import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { type StandingCount, standings } from '#lib/pengiriman/standing.ts';
import { Elapsed } from '../../_components/elapsed.tsx';
import { TelatMerah } from './telat-merah.tsx';

type Props = {
  readonly counts: readonly StandingCount[];
  /** the one the list shows now */
  readonly dipilih: string | null;
  /** server time, ms */
  readonly now: number;
  /** ms until the oldest unknown outcome is late, for who settles it; null where it concerns nobody here */
  readonly telatDalam: number | null;
};

/** What of the letters is not done, in one line of figures: how many, and how long the oldest stands so; each narrows the list. */
export function RingkasanSurat({ counts, dipilih, now, telatDalam }: Props) {
  return (
    <nav aria-label="Surat yang belum selesai" className="no-print mb-4 border-y border-rule">
      <ul className="grid grid-cols-2 sm:grid-cols-3 xl:grid-cols-6">
        {counts.map(({ standing, jumlah, sejak }) => {
          const { label, mark } = standings[standing];
          const isi = (
            <>
              <span className="block text-sm">
                <StatusMark kind={jumlah > 0 ? mark : 'draf'}>{label}</StatusMark>
              </span>
              <span className="block pl-4.5">
                <span className="text-lg font-semibold tabular-nums">{jumlah >= 10_000 ? 'lebih dari 9.999' : jumlah}</span>
                {sejak && (
                  <span className="ml-2 text-sm text-faint">
                    tertua <Elapsed since={sejak.toISOString()} now={now} />
                  </span>
                )}
              </span>
              {standing === 'belum_pasti' && telatDalam !== null && <TelatMerah dalam={telatDalam} at={now} />}
            </>
          );
          const kotak = 'block h-full min-w-0 px-2 py-2';
          return (
            <li key={standing} className="min-w-0">
              {jumlah === 0 ? (
                <div className={cx(kotak, 'text-faint')}>{isi}</div>
              ) : (
                <Link
                  href={dipilih === standing ? '/pengiriman' : `/pengiriman?keadaan=${standing}`}
                  aria-current={dipilih === standing ? 'true' : undefined}
                  className={cx(kotak, 'hover:bg-accent-wash', dipilih === standing && 'bg-accent-wash')}
                >
                  {isi}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
