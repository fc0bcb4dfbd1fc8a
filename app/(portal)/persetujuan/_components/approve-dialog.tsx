'use client';

import { formatMoney } from '#components/data-table/format.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import type { Problem } from '../../_components/use-submit.ts';
import { FirstButton } from './first-button.tsx';
import type { WaitingView } from './waiting-view.ts';

type Props = {
  readonly row: WaitingView;
  /** rows of the batch that do not go */
  readonly rejected: number;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onClose: () => void;
  readonly onSubmit: () => void;
};

/** Asks once before something goes; Enter confirms. */
export function ApproveDialog({ row, rejected, pending, problem, onClose, onSubmit }: Props) {
  const surat = row.jenis === 'surat' || row.jenis === 'kelompok';
  const label = surat ? 'Setujui dan kirim' : 'Setujui';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !pending && onClose()}
      title={`Setujui ${row.judul}?`}
      description={
        <>
          <p>
            {row.rincian}
            {row.nilai && `, ${formatMoney(row.nilai)}`}
            {row.atasNama && `, ${row.atasNama}`}.
          </p>
          <p className="mt-2">{effect(row, rejected)}</p>
        </>
      }
      footer={
        <>
          <Button onClick={onClose}>Kembali</Button>
          <FirstButton label={label} pending={pending} onPress={onSubmit} />
        </>
      }
    >
      <ProblemNotice problem={problem} />
    </Dialog>
  );
}

function effect({ jenis, jumlah }: WaitingView, rejected: number): string {
  if (jenis === 'aturan') return 'Aturannya berlaku sejak sekarang untuk surat yang dibuat sesudahnya.';
  if (jenis === 'pindah_uker') return 'Debitur dan semua yang menyertainya menjadi milik cabang tujuan saat ini juga.';
  if (rejected > 0)
    return `${jumlah - rejected} surat langsung dikirim ke Jamkrindo dan tidak dapat ditarik lagi; ${rejected} baris ditolak.`;
  return 'Isinya dikirim ke Jamkrindo persis seperti yang tampil, dan tidak dapat ditarik lagi.';
}
