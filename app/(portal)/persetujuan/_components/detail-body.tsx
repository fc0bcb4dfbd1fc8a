import Link from 'next/link';
import type { ReactNode } from 'react';
import { formatMoney } from '#components/data-table/format.ts';
import { Banner } from '#components/ui/banner.tsx';
import { BatchRows } from './batch-rows.tsx';
import type { DetailView } from './detail-view.ts';
import type { RowRejections } from './use-row-rejections.ts';
import { ValueGroups } from './value-groups.tsx';

type Props = {
  readonly detail: DetailView;
  readonly rejections: RowRejections | null;
  /** h1 on a page of its own, h2 beside a list */
  readonly heading: ReactNode;
};

/** What is to be decided: who, what, how much, what stands against it, and every value as it is sent. */
export function DetailBody({ detail, rejections, heading }: Props) {
  const { permintaan, selesai, alasan, koreksi, perubahan, bagian, baris, tautan } = detail;
  const { nilai, jumlah, jenis } = permintaan;
  return (
    <>
      {heading}
      <p className="text-soft">{permintaan.rincian}</p>
      {nilai && (
        <p className="mt-1 text-lg font-semibold tabular-nums">
          {formatMoney(nilai)}
          {jenis === 'kelompok' && <span className="ml-2 text-sm font-normal text-faint">jumlah {jumlah} baris</span>}
        </p>
      )}
      <p className="mt-1 text-sm text-soft">
        Dibuat {detail.milikSendiri ? 'Anda' : permintaan.pembuat}, {permintaan.cabang}, {permintaan.dibuat}.
        {permintaan.dibuka && ` ${permintaan.dibuka}.`}
        {permintaan.atasNama && !selesai && (
          <>
            {' '}
            Anda memutuskan <strong className="font-medium text-accent">{permintaan.atasNama}</strong>.
          </>
        )}
      </p>
      <div className="mt-3 space-y-2 empty:hidden">
        {selesai && <Banner title={selesai}>{alasan ? `“${alasan}”` : null}</Banner>}
        {!selesai && permintaan.halangan && (
          <Banner tone="wait" title="Tidak dapat Anda setujui">
            {permintaan.halangan}
          </Banner>
        )}
        {koreksi && <Banner>{koreksi}</Banner>}
        {perubahan?.peringatan && <Banner tone="wait">{perubahan.peringatan}</Banner>}
      </div>
      {perubahan && (
        <dl className="mt-5 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 border-y border-rule-strong py-2">
          <dt className="text-faint">Sekarang</dt>
          <dd>{perubahan.sebelum}</dd>
          <dt className="text-faint">Menjadi</dt>
          <dd className="font-medium">{perubahan.sesudah}</dd>
        </dl>
      )}
      <ValueGroups groups={bagian} />
      {baris.length > 0 && <BatchRows key={permintaan.id} rows={baris} operasi={permintaan.operasi ?? ''} rejections={rejections} />}
      {tautan.length > 0 && (
        <p className="mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {tautan.map(({ label, href }) => (
            <Link key={href} href={href} className="rounded text-accent underline underline-offset-2">
              {label}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}
