'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { BatchLetter } from './batch-letter.tsx';
import type { BatchRow } from './detail-view.ts';
import type { RowRejections } from './use-row-rejections.ts';

const PAGE = 20;

type Props = {
  readonly rows: readonly BatchRow[];
  readonly operasi: string;
  /** null where nothing may be turned down */
  readonly rejections: RowRejections | null;
};

/** The letters of a batch, twenty at a time; each opens to what it says, and may be turned down by itself. */
export function BatchRows({ rows, operasi, rejections }: Props) {
  const [page, setPage] = useState(0);
  const pages = Math.ceil(rows.length / PAGE);
  const from = page * PAGE;
  return (
    <section className="mt-5" aria-label="Baris kelompok">
      <div className="flex items-end justify-between gap-3 border-b border-rule-strong pb-1">
        <h3 className="text-sm font-semibold">{rows.length} baris</h3>
        {pages > 1 && (
          <div className="flex items-center gap-2">
            <span className="text-sm text-faint tabular-nums">
              {from + 1}–{Math.min(from + PAGE, rows.length)} dari {rows.length}
            </span>
            <Button size="small" disabled={page === 0} onClick={() => setPage(page - 1)}>
              Sebelumnya
            </Button>
            <Button size="small" disabled={page + 1 === pages} onClick={() => setPage(page + 1)}>
              Berikutnya
            </Button>
          </div>
        )}
      </div>
      <ol start={from + 1}>
        {rows.slice(from, from + PAGE).map((row) => (
          <BatchLetter key={row.id} row={row} operasi={operasi} rejections={rejections} />
        ))}
      </ol>
    </section>
  );
}
