import Link from 'next/link';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { labelOperasi, type readLetter } from '#lib/pengiriman/queries.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { kalimatLangkah } from './kalimat-langkah.ts';

type Props = {
  readonly letter: Awaited<ReturnType<typeof readLetter>>;
  /** whether the profile says that sending it again is proven safe */
  readonly kirimUlang: boolean;
};

/** What the portal does about an unknown outcome by itself, when next, how often it did, and the questions it asked. */
export function LangkahSendiri({ letter: { surat }, kirimUlang }: Props) {
  return (
    <div className="mt-1">
      <p role="status">{kalimatLangkah({ ...surat, kirimUlang })}</p>
      {surat.pemastian.length > 0 && (
        <ul className="mt-1.5 border-t border-rule">
          {surat.pemastian.map(({ id, operasi, status, dibuat_pada }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-rule py-1.5">
              <Link href={`/pengiriman/${id}`} className="rounded text-accent underline underline-offset-2">
                {labelOperasi(operasi)}
              </Link>
              <StatusMark kind={statusPengiriman[status].mark}>{statusPengiriman[status].label}</StatusMark>
              <span className="text-faint">{formatWaktu(dibuat_pada)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
