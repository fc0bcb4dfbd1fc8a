'use client';

import { useRef } from 'react';
import { cx } from '#components/ui/cx.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { DetailPane } from './detail-pane.tsx';
import { InboxDialogs } from './inbox-dialogs.tsx';
import { ListFoot, ListHead } from './list-edges.tsx';
import { RequestList } from './request-list.tsx';
import { useInbox } from './use-inbox.ts';
import type { WaitingView } from './waiting-view.ts';

type Props = { readonly rows: readonly WaitingView[]; readonly total: number };

/** The inbox of who decides: the list at the left, what is to be decided at the right, all of it by keyboard. */
export function Inbox({ rows, total }: Props) {
  const box = useRef<HTMLElement>(null);
  const inbox = useInbox(box, rows, total);
  const { shown, row, reading, chosen, rejectionsOf } = inbox;
  return (
    <>
      <p role="status" className="mb-2 min-h-5 text-sm text-soft">
        {inbox.said}
      </p>
      <section
        ref={box}
        tabIndex={-1}
        aria-label="Kotak persetujuan"
        className="flex flex-col border-y border-rule-strong outline-none lg:h-[max(24rem,calc(100dvh-var(--band)-15rem))] lg:flex-row"
      >
        {shown.length === 0 ? (
          <div className="grow self-center">
            <EmptyState title="Tidak ada yang menunggu keputusan Anda">
              Yang menurut aturan perlu orang kedua muncul di sini begitu dibuat, tanpa memuat ulang halaman.
            </EmptyState>
          </div>
        ) : (
          <>
            <div className={cx('flex min-h-0 flex-col lg:w-96 lg:shrink-0 lg:border-r lg:border-rule-strong', reading && 'max-lg:hidden')}>
              <ListHead all={shown.filter(inbox.together).length} selected={chosen.length} onAll={inbox.selectAll} onHelp={inbox.help} />
              <RequestList
                rows={shown}
                active={row?.id ?? null}
                selected={new Set(chosen.map((one) => one.id))}
                fate={inbox.fate}
                onPick={inbox.pick}
                onToggle={inbox.toggle}
                onOpen={inbox.read}
              />
              <ListFoot rows={chosen} onApprove={inbox.askAll} onClear={inbox.selectAll} />
            </div>
            <DetailPane
              key={row?.id}
              row={row}
              loaded={inbox.loaded}
              waiting={shown}
              hidden={!reading}
              rejections={row ? rejectionsOf(row.id) : null}
              onApprove={() => inbox.ask('setujui')}
              onReject={() => inbox.ask('tolak')}
              onRetry={inbox.retry}
              onBack={inbox.back}
            />
          </>
        )}
      </section>
      <InboxDialogs dialog={inbox.dialog} rejectionsOf={rejectionsOf} onClose={inbox.closeDialog} onLeft={inbox.left} />
    </>
  );
}
