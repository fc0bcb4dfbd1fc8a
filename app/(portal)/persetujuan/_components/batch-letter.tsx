'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import type { BatchRow } from './detail-view.ts';
import type { ValueGroup } from './readable-values.ts';
import { ReasonForm } from './reason-form.tsx';
import type { RowRejections } from './use-row-rejections.ts';
import { ValueGroups } from './value-groups.tsx';

type Props = { readonly row: BatchRow; readonly operasi: string; readonly rejections: RowRejections | null };
const putus = 'Isi baris ini tidak terbaca. Tutup lalu buka lagi.';

/** One letter of a batch: whom it is about, what it says, and whether it is to go with the rest. */
export function BatchLetter({ row, operasi, rejections }: Props) {
  const [asking, setAsking] = useState(false);
  const [groups, setGroups] = useState<readonly ValueGroup[] | string | null>(null);
  const alasan = rejections?.reasons.get(row.id);

  async function read() {
    const answer = await fetch(`/persetujuan/surat/${row.id}?operasi=${operasi}`).catch(() => null);
    setGroups(answer?.ok ? ((await answer.json()) as ValueGroup[]) : putus);
  }

  return (
    <li className="border-b border-rule py-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <div className="min-w-0 flex-1 basis-52">
          <p className={cx('font-medium', alasan !== undefined && 'line-through')}>{row.judul}</p>
          <p className="text-sm text-soft wrap-anywhere">{row.rincian}</p>
        </div>
        {row.nilai && <p className="whitespace-nowrap tabular-nums">{row.nilai}</p>}
        <div className="flex gap-2">
          <Button
            size="small"
            kind="quiet"
            aria-expanded={groups !== null}
            onClick={() => (groups === null ? void read() : setGroups(null))}
          >
            {groups === null ? 'Lihat isi' : 'Tutup isi'}
            <span className="sr-only"> {row.judul}</span>
          </Button>
          {rejections && row.menunggu && alasan === undefined && (
            <Button size="small" onClick={() => setAsking(true)}>
              Tolak baris ini
              <span className="sr-only"> {row.judul}</span>
            </Button>
          )}
          {rejections && alasan !== undefined && (
            <Button size="small" onClick={() => rejections.takeBack(row.id)}>
              Urungkan
              <span className="sr-only"> penolakan {row.judul}</span>
            </Button>
          )}
        </div>
      </div>
      {alasan !== undefined && <p className="text-sm text-danger">Akan ditolak: “{alasan}”</p>}
      {!row.menunggu && <p className="text-sm text-soft">{row.status}</p>}
      {typeof groups === 'string' && <p className="text-danger">{groups}</p>}
      {groups !== null && typeof groups !== 'string' && (
        <div className="pb-3 pl-3">
          <ValueGroups groups={groups} />
        </div>
      )}
      {asking && (
        <ReasonForm
          title={`Tolak baris ${row.judul}?`}
          description="Baris ini tidak ikut dikirim. Keputusannya baru berlaku ketika Anda menyetujui kelompok ini."
          action="Tolak baris ini"
          pending={false}
          problem={null}
          onClose={() => setAsking(false)}
          onSubmit={(text) => {
            rejections?.turnDown(row.id, text);
            setAsking(false);
          }}
        />
      )}
    </li>
  );
}
