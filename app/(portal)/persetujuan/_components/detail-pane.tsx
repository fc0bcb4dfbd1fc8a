import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { Kbd } from '#components/ui/kbd.tsx';
import { DecisionButtons } from './decision-buttons.tsx';
import { DetailBody } from './detail-body.tsx';
import { Glance } from './glance.tsx';
import type { Loaded } from './use-details.ts';
import type { InboxRow } from './use-inbox-rows.ts';
import type { RowRejections } from './use-row-rejections.ts';

type Props = {
  readonly row: InboxRow | null;
  readonly loaded: Loaded | undefined;
  readonly waiting: readonly InboxRow[];
  /** on a phone, where list and detail take turns */
  readonly hidden: boolean;
  readonly rejections: RowRejections | null;
  readonly onApprove: () => void;
  readonly onReject: () => void;
  readonly onRetry: () => void;
  readonly onBack: () => void;
};

/** What the row in focus asks for, whole; before any is chosen, the morning at a glance. */
export function DetailPane({ row, loaded, waiting, hidden, rejections, onApprove, onReject, onRetry, onBack }: Props) {
  if (!row) {
    return (
      <div className="hidden min-w-0 flex-1 overflow-y-auto px-6 py-5 lg:block">
        <Glance rows={waiting} />
        <p className="mt-6 text-soft">
          Tekan <Kbd>↓</Kbd> atau <Kbd>j</Kbd> untuk mulai membaca, <Kbd>?</Kbd> untuk semua tombol.
        </p>
      </div>
    );
  }
  const detail = loaded && 'detail' in loaded ? loaded.detail : null;
  const open = detail !== null && detail.selesai === null && !row.gone;
  return (
    <div className={cx('flex min-h-0 min-w-0 flex-1 flex-col', hidden && 'max-lg:hidden')}>
      <div className="border-b border-rule py-2 lg:hidden">
        <Button size="small" onClick={onBack}>
          ← Kembali ke daftar
        </Button>
      </div>
      <section
        id="perincian"
        tabIndex={-1}
        aria-label={`Perincian ${row.judul}`}
        aria-busy={loaded === undefined}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain py-4 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent lg:px-6"
      >
        {detail && (
          <DetailBody
            detail={detail}
            rejections={open ? rejections : null}
            heading={<h2 className="text-base font-semibold">{row.judul}</h2>}
          />
        )}
        {!detail && <h2 className="text-base font-semibold">{row.judul}</h2>}
        {loaded === undefined && <p className="text-faint">Membuka isinya…</p>}
        {loaded && 'pesan' in loaded && (
          <div className="mt-3">
            <Banner tone="danger" action={<Button onClick={onRetry}>Coba lagi</Button>}>
              {loaded.pesan}
            </Banner>
          </div>
        )}
      </section>
      {open && (
        <div className="sticky bottom-0 flex flex-wrap items-center justify-end gap-3 border-t border-rule bg-paper py-2 lg:px-6">
          <DecisionButtons
            keys
            canApprove={row.halangan === null}
            rejected={rejections?.reasons.size ?? 0}
            onApprove={onApprove}
            onReject={onReject}
          />
        </div>
      )}
    </div>
  );
}
