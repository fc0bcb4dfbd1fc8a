'use client';

import { useState } from 'react';
import { formatMoney } from '#components/data-table/format.ts';
import { sumAmounts } from '#components/data-table/sum.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import { BulkResult } from './bulk-result.tsx';
import { bulkTotals, type Total } from './bulk-totals.ts';
import { FirstButton } from './first-button.tsx';
import { type BulkOutcome, useDecision } from './use-decision.ts';
import type { WaitingView } from './waiting-view.ts';

type Props = {
  readonly rows: readonly WaitingView[];
  /** what was approved, once it is done */
  readonly onDone: (ids: readonly string[], outcome: BulkOutcome) => void;
  readonly onClose: () => void;
};

/** Approving many at once: how many and how much, by operation and branch, before; how each went, after. */
export function BulkDialog({ rows, onDone, onClose }: Props) {
  const [asked] = useState(rows);
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const { pending, problem, approveAll, leave } = useDecision();
  const { macam, cabang, termahal } = bulkTotals(asked);
  const letters = asked.reduce((sum, row) => sum + row.jumlah, 0);
  const close = () => {
    if (pending && outcome === null) return;
    leave();
    onClose();
  };
  const run = () =>
    approveAll(asked, (result) => {
      setOutcome(result);
      onDone(
        result.hasil.flatMap((row) => (row.disetujui ? [row.persetujuanId] : [])),
        result,
      );
    });
  return (
    <Dialog
      wide
      open
      onOpenChange={(open) => !open && close()}
      title={outcome ? `${outcome.disetujui} dari ${asked.length} disetujui` : `Setujui ${asked.length} permintaan sekaligus?`}
      description={
        outcome
          ? `${outcome.surat} surat sedang dikirim ke Jamkrindo.`
          : `${letters} surat senilai ${formatMoney(sumAmounts(asked.flatMap((row) => row.nilai ?? [])))} langsung dikirim dan tidak dapat ditarik lagi.`
      }
      footer={
        outcome ? (
          <FirstButton key="tutup" label="Selesai" onPress={close} />
        ) : (
          <>
            <Button onClick={close}>Kembali</Button>
            <FirstButton key="setujui" label={`Setujui ${asked.length} permintaan`} pending={pending} onPress={run} />
          </>
        )
      }
    >
      <ProblemNotice problem={problem} />
      {outcome ? (
        <BulkResult rows={asked} outcome={outcome} />
      ) : (
        <div className="grid gap-6 sm:grid-cols-2">
          <Totals judul="Menurut operasi" totals={macam} />
          <Totals judul="Menurut cabang" totals={cabang} />
          {termahal?.nilai && (
            <p className="sm:col-span-2">
              Nilai terbesar: <strong className="font-medium">{termahal.judul}</strong>, {formatMoney(termahal.nilai)}.
            </p>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Totals({ judul, totals }: { readonly judul: string; readonly totals: readonly Total[] }) {
  return (
    <table className="w-full self-start tabular-nums">
      <caption className="border-b border-rule-strong pb-1 text-left text-sm font-semibold">{judul}</caption>
      <tbody>
        {totals.map((row) => (
          <tr key={row.nama} className="border-b border-rule">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {row.nama}
            </th>
            <td className="py-1 pr-3 text-right">{row.jumlah}</td>
            <td className="py-1 text-right whitespace-nowrap">{row.nilai.length > 0 ? formatMoney(sumAmounts(row.nilai)) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
