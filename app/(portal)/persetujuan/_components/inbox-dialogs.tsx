'use client';

import { formatMoney } from '#components/data-table/format.ts';
import { KeysDialog } from '#components/ui/keys-dialog.tsx';
import { ApproveDialog } from './approve-dialog.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { inboxKeys } from './inbox-keys.ts';
import { ReasonForm } from './reason-form.tsx';
import { useDecision } from './use-decision.ts';
import type { RowRejections } from './use-row-rejections.ts';
import type { WaitingView } from './waiting-view.ts';

/** The dialog that is open, and about what. */
export type OpenDialog =
  | { readonly jenis: 'setujui' | 'tolak'; readonly row: WaitingView }
  | { readonly jenis: 'banyak'; readonly rows: readonly WaitingView[] }
  | { readonly jenis: 'tombol' };

type Props = {
  readonly dialog: OpenDialog | null;
  readonly rejectionsOf: (requestId: string) => RowRejections;
  readonly onClose: () => void;
  /** what was decided, and how it is told; `staysOpen` while its results are read */
  readonly onLeft: (ids: readonly string[], kalimat: string, staysOpen: boolean) => void;
};

/** The dialogs of the inbox, one at a time. */
export function InboxDialogs({ dialog, rejectionsOf, onClose, onLeft }: Props) {
  if (dialog === null) return null;
  if (dialog.jenis === 'tombol')
    return <KeysDialog title="Tombol papan ketik di persetujuan" keys={inboxKeys} open onOpenChange={(open) => !open && onClose()} />;
  if (dialog.jenis === 'banyak') {
    const told = (jumlah: number) => `${jumlah} permintaan disetujui.`;
    return <BulkDialog rows={dialog.rows} onDone={(ids) => onLeft(ids, told(ids.length), true)} onClose={onClose} />;
  }
  const { jenis, row } = dialog;
  return (
    <OneDialog
      key={`${jenis}:${row.id}`}
      jenis={jenis}
      row={row}
      reasons={rejectionsOf(row.id).reasons}
      onClose={onClose}
      onLeft={onLeft}
    />
  );
}

type OneProps = Pick<Props, 'onClose' | 'onLeft'> & {
  readonly jenis: 'setujui' | 'tolak';
  readonly row: WaitingView;
  readonly reasons: RowRejections['reasons'];
};

function OneDialog({ jenis, row, reasons, onClose, onLeft }: OneProps) {
  const { pending, problem, approve, reject, leave } = useDecision();
  const close = () => {
    leave();
    onClose();
  };
  const nilai = row.nilai ? `, ${formatMoney(row.nilai)}` : '';
  if (jenis === 'tolak') {
    return (
      <ReasonForm
        title={`Tolak ${row.judul}?`}
        description={`${row.rincian}${nilai}. Tidak ada yang dikirim; pembuatnya membaca alasan Anda dan dapat memperbaiki.`}
        action="Tolak"
        pending={pending}
        problem={problem}
        onClose={close}
        onSubmit={(alasan) => reject(row, alasan, () => onLeft([row.id], `Ditolak: ${row.judul}${nilai}.`, false))}
      />
    );
  }
  const kalimat =
    reasons.size > 0
      ? `${row.jumlah - reasons.size} disetujui, ${reasons.size} ditolak dari ${row.judul}.`
      : `Disetujui: ${row.judul}${nilai}.`;
  return (
    <ApproveDialog
      row={row}
      rejected={reasons.size}
      pending={pending}
      problem={problem}
      onClose={close}
      onSubmit={() => approve(row, reasons, () => onLeft([row.id], kalimat, false))}
    />
  );
}
