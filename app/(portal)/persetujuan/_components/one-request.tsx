'use client';

import { useEffect, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { buka } from '../actions.ts';
import { DecisionButtons } from './decision-buttons.tsx';
import { DetailBody } from './detail-body.tsx';
import type { DetailView } from './detail-view.ts';
import { InboxDialogs, type OpenDialog } from './inbox-dialogs.tsx';
import { useRowRejections } from './use-row-rejections.ts';
import { WithdrawRequest } from './withdraw-request.tsx';

type Props = { readonly detail: DetailView; readonly decides: boolean };

/** One request with its decisions, or for its maker the way to take it back. */
export function OneRequest({ detail, decides }: Props) {
  const { permintaan: row, milikSendiri, selesai } = detail;
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const rejectionsOf = useRowRejections();
  const rejections = decides ? rejectionsOf(row.id) : null;
  useEffect(() => {
    if (decides) void buka(row.id).catch(() => undefined);
  }, [decides, row.id]);
  return (
    <div className="max-w-4xl">
      <DetailBody detail={detail} rejections={rejections} heading={null} />
      {milikSendiri && selesai === null && (
        <div className="mt-6">
          <Banner tone="wait" title="Menunggu orang lain" action={<WithdrawRequest detail={detail} />}>
            {row.dibuka
              ? `${row.dibuka}, jadi tidak dapat ditarik atau diubah lagi. Mintalah ia menolaknya dengan alasan.`
              : 'Belum dibuka pemeriksanya.'}
          </Banner>
        </div>
      )}
      {decides && (
        <div className="sticky bottom-0 mt-6 flex justify-end border-t border-rule bg-paper py-2">
          <DecisionButtons
            keys={false}
            canApprove={row.halangan === null}
            rejected={rejections?.reasons.size ?? 0}
            onApprove={() => setDialog({ jenis: 'setujui', row })}
            onReject={() => setDialog({ jenis: 'tolak', row })}
          />
        </div>
      )}
      <InboxDialogs dialog={dialog} rejectionsOf={rejectionsOf} onClose={() => setDialog(null)} onLeft={() => setDialog(null)} />
    </div>
  );
}
