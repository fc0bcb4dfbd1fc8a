import Link from 'next/link';
import { shortMoney } from '#components/chart/short-money.ts';
import { Money } from '#components/ui/money.tsx';
import type { KelompokTugas, Tugas } from '#lib/laporan/tugas-saya.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { age } from './age.ts';
import { Elapsed } from './elapsed.tsx';
import { TaskHead } from './task-head.tsx';
import { taskWords } from './task-words.ts';

const alamat: Record<Tugas['objek'], (id: string) => string> = {
  surat: (id) => `/pengiriman/${id}`,
  permohonan: (id) => `/covering/${id}`,
  spr: (id) => `/covering/spr/${id}`,
  draf: (id) => `/covering/baru?draf=${id}`,
  draf_spr: (id) => `/covering/spr/baru?draf=${id}`,
  klaim: (id) => `/klaim/${id}`,
  dokumen: (id) => `/klaim/${id}/dokumen`,
  subrogasi: (id) => `/subrogasi/${id}`,
  draf_klaim: (id) => `/klaim/baru?sertifikat=${id}`,
  draf_klaim_koreksi: (id) => `/klaim/baru?koreksi=${id}`,
  persetujuan: (id) => `/persetujuan/${id}`,
  aturan: () => '/pengaturan/aturan',
  pengguna: (id) => `/pengaturan/pengguna/${id}`,
  cabang: (id) => `/pengaturan/cabang/${id}`,
  koneksi: () => '/pengaturan/koneksi',
};

type Props = {
  readonly group: KelompokTugas;
  readonly now: Date;
  /** ms until the oldest of it is late, where that is said of this group */
  readonly telatDalam?: number | null;
};

/** One group of what waits: each row leads to its thing; amount and age line up at the right. */
export function TaskGroup({ group, now, telatDalam = null }: Props) {
  const words = taskWords[group.jenis];
  const rest = group.jumlah - group.baris.length;
  return (
    <section id={group.jenis} aria-labelledby={`${group.jenis}-judul`} className="mt-8 scroll-mt-20 first:mt-0">
      <h2
        id={`${group.jenis}-judul`}
        className="flex min-h-8 flex-wrap items-end gap-x-2 border-b border-rule-strong pb-1.5 text-sm font-semibold"
      >
        <TaskHead judul={words.judul} nada={words.nada} tanya={group.jenis === 'belum_pasti'} telatDalam={telatDalam} at={now.getTime()} />
        <GroupTotal group={group} now={now} />
      </h2>
      <ul>
        {group.baris.map((row) => (
          <li key={`${row.objek}-${row.id}-${row.keterangan}`} className="border-b border-rule">
            <TaskRow row={row} now={now} />
          </li>
        ))}
      </ul>
      {rest > 0 && words.semua && (
        <p className="pt-2">
          <Link href={words.semua} className="rounded text-accent underline underline-offset-2 hover:decoration-2">
            {rest} lagi, lihat semua
          </Link>
        </p>
      )}
    </section>
  );
}

/** How many, how much money hangs on them, and how long the oldest has waited. */
function GroupTotal({ group: { jumlah, nilai, baris }, now }: { readonly group: KelompokTugas; readonly now: Date }) {
  const [first] = baris;
  const oldest = first && age(first.sejak, now);
  return (
    <span className="font-normal text-faint">
      {jumlah} hal
      {nilai && <span title={formatRupiah(nilai)}> · {shortMoney(nilai)}</span>}
      {jumlah > 1 && oldest && oldest !== 'baru saja' && ` · terlama ${oldest}`}
    </span>
  );
}

function TaskRow({ row, now }: { readonly row: Tugas; readonly now: Date }) {
  return (
    <Link
      href={alamat[row.objek](row.id)}
      className="group grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-1 py-2 hover:bg-accent-wash sm:grid-cols-[minmax(0,4fr)_minmax(0,6fr)_8.75rem_4rem]"
    >
      <span className="min-w-0 truncate font-medium group-hover:text-accent sm:col-start-1 sm:row-start-1 sm:pr-2">{row.nama}</span>
      <span className="text-right sm:col-start-3">{row.nilai && <Money value={row.nilai} />}</span>
      <span className="line-clamp-2 min-w-0 text-soft sm:col-start-2 sm:row-start-1">{row.keterangan}</span>
      <Elapsed
        since={row.sejak.toISOString()}
        now={now.getTime()}
        title={formatWaktu(row.sejak)}
        className="text-right text-faint sm:col-start-4"
      />
    </Link>
  );
}
