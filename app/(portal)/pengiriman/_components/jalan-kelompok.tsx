import Link from 'next/link';
import type { BatchProgress } from '#lib/pengiriman/batch-progress.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { Palang } from '../../_components/palang.tsx';
import { kalimatKelompok, sudahDijawab } from './kata-kelompok.ts';

/** One batch under way: what it is, how far it is, how fast it goes. */
export function JalanKelompok({ kelompok }: { readonly kelompok: BatchProgress }) {
  const { id, jumlah, nilai, cabang, pembuat } = kelompok;
  const nama = `Kelompok ${jumlah} permohonan`;
  return (
    <li className="border-b border-rule py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link href={`/pengiriman/kelompok/${id}`} className="rounded font-medium hover:text-accent hover:underline">
          {nama}
          {nilai && `, ${formatRupiah(nilai)}`}
        </Link>
        <span className="text-sm text-faint">
          {pembuat}, {cabang}
        </span>
      </div>
      <Palang nilai={sudahDijawab(kelompok)} penuh={jumlah} label={`Kemajuan ${nama}`} />
      <p className="text-sm text-soft tabular-nums">{kalimatKelompok(kelompok)}</p>
    </li>
  );
}
