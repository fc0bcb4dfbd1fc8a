import { StatusMark } from '#components/ui/status-mark.tsx';
import type { LinePause } from '#lib/pengiriman/line-pauses.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { CloseLine, OpenLine } from './line-control-buttons.tsx';

type Props = { readonly pauses: readonly LinePause[]; readonly bolehTutup: boolean };

/** Everything that holds letters up now, with since when and why, and a way to open what waits for a person. */
export function LinePauses({ pauses, bolehTutup }: Props) {
  if (pauses.length === 0) return null;
  return (
    <ul>
      {pauses.map(({ lingkup, judul, alasan, sejak, sampai, sebab }) => (
        <li
          key={lingkup}
          className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-b border-rule py-2.5 last:border-b-0"
        >
          <div className="min-w-0 flex-1 basis-72">
            <StatusMark kind="tunggu" strong>
              {judul}
            </StatusMark>
            <p className="wrap-anywhere">{alasan}</p>
            <p className="text-sm text-faint">
              Sejak {formatWaktu(sejak)}
              {sampai && `; dilanjutkan sendiri ${formatWaktu(sampai)}`}
              {sebab === 'pemutus' && '; portal terus mencoba sendiri'}
            </p>
          </div>
          {bolehTutup && openable.has(sebab) && (
            <OpenLine lingkup={lingkup} label={openLabels[sebab] ?? 'Buka'} judul={judul} utama={sebab === 'pemeliharaan'} />
          )}
        </li>
      ))}
    </ul>
  );
}

const openLabels: Partial<Record<LinePause['sebab'], string>> = {
  pemeliharaan: 'Buka jalur',
  jalur: 'Lanjutkan jalur ini',
  operasi: 'Lanjutkan jenis surat ini',
};
const openable: ReadonlySet<LinePause['sebab']> = new Set(Object.keys(openLabels) as LinePause['sebab'][]);

/** Closing the line by hand, for who may; nothing while it is closed. */
export function CloseLineIf({ pauses, bolehTutup }: Props) {
  if (!bolehTutup || pauses.some(({ sebab }) => sebab === 'pemeliharaan')) return null;
  return <CloseLine />;
}
