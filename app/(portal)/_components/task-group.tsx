import Link from 'next/link';
import { cx } from '#components/ui/cx.ts';
import { Money } from '#components/ui/money.tsx';
import type { KelompokTugas, Tugas } from '#lib/laporan/tugas-saya.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { age } from './age.ts';
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
};

/** One group of what waits: each row leads to its thing; amount and age line up at the right. */
export function TaskGroup({ group, now }: { readonly group: KelompokTugas; readonly now: Date }) {
  const words = taskWords[group.jenis];
  const rest = group.jumlah - group.baris.length;
  return (
    <section id={group.jenis} aria-labelledby={`${group.jenis}-judul`} className="mt-8 scroll-mt-20 first:mt-0">
      <h2
        id={`${group.jenis}-judul`}
        className={cx('flex min-h-8 items-end border-b border-rule-strong pb-1.5 text-sm font-semibold', headTones[words.nada])}
      >
        {words.nada === 'bahaya' && (
          <span aria-hidden className="mr-1.5">
            ?
          </span>
        )}
        {words.judul}
        <span className="ml-2 font-normal text-faint">{group.jumlah}</span>
      </h2>
      <ul>
        {group.baris.map((row) => (
          <li key={`${row.id}-${row.keterangan}`} className="border-b border-rule">
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

const headTones = { bahaya: 'text-danger', tunggu: 'text-wait', biasa: '' };

function TaskRow({ row, now }: { readonly row: Tugas; readonly now: Date }) {
  return (
    <Link
      href={alamat[row.objek](row.id)}
      className="group grid min-h-10 grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 px-1 py-2 hover:bg-accent-wash sm:grid-cols-[minmax(0,4fr)_minmax(0,5fr)_9.5rem_4.5rem]"
    >
      <span className="min-w-0 truncate font-medium group-hover:text-accent sm:col-start-1 sm:row-start-1 sm:pr-2">{row.nama}</span>
      <span className="text-right sm:col-start-3">{row.nilai && <Money value={row.nilai} />}</span>
      <span className="line-clamp-2 min-w-0 text-soft sm:col-start-2 sm:row-start-1">{row.keterangan}</span>
      <time dateTime={row.sejak.toISOString()} title={formatWaktu(row.sejak)} className="text-right text-faint sm:col-start-4">
        {age(row.sejak, now)}
      </time>
    </Link>
  );
}
