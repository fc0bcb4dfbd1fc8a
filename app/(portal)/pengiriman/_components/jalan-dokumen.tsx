'use client';

import Link from 'next/link';
import type { QueuedDocument } from '#lib/pengiriman/document-queue.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { kalimatKemajuan } from '../../_components/kemajuan.ts';
import { Palang } from '../../_components/palang.tsx';
import { useProgress } from '../../_components/use-progress.ts';
import { formatLaju } from './kata-kelompok.ts';

type Props = {
  readonly dokumen: readonly QueuedDocument[];
  /** whose document each is, by its letter's id */
  readonly nama: Readonly<Record<string, string>>;
};

/** The documents on their way, in the order they go; each keeps telling how far it is. */
export function JalanDokumen({ dokumen, nama }: Props) {
  const kini = useProgress('/api/pengiriman/dokumen', dokumen);
  return kini.map((satu) => {
    const jalan = satu.status === 'dikirim';
    const antre = jalan || satu.status === 'siap';
    const judul = nama[satu.suratId] ?? 'Dokumen';
    return (
      <li key={satu.suratId} className="border-b border-rule py-2">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <Link href={`/pengiriman/${satu.suratId}`} className="rounded font-medium hover:text-accent hover:underline">
            {judul}
          </Link>
          {jalan && satu.laju !== null && satu.terkirim < satu.ukuran && (
            <span className="text-sm text-faint tabular-nums">{formatLaju(satu.laju)}</span>
          )}
        </div>
        {jalan && <Palang nilai={satu.terkirim} penuh={satu.ukuran} label={`Pengiriman ${judul} ke Jamkrindo`} />}
        <p className="text-sm text-soft tabular-nums">{antre ? kalimatKemajuan(satu) : statusPengiriman[satu.status].label}</p>
      </li>
    );
  });
}
