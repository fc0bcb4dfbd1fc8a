import { cx } from '#components/ui/cx.ts';
import { clock } from './clock.ts';
import type { NoticeView } from './notice-view.ts';

const tones = { bahaya: 'text-danger', tunggu: 'text-wait', biasa: '' };

/** A notice in two lines: what happened, and to what; a dot before what is new. */
export function NoticeText({ row, withDay = true }: { readonly row: NoticeView; readonly withDay?: boolean }) {
  return (
    <span className="grid w-full min-w-0 grid-cols-[0.5rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5">
      <span aria-hidden className={cx('size-2 self-center rounded-full', row.dibaca ? 'bg-transparent' : 'bg-accent')} />
      <span className={cx('min-w-0 wrap-anywhere', !row.dibaca && 'font-medium', !row.dibaca && tones[row.nada])}>
        {!row.dibaca && <span className="sr-only">Baru: </span>}
        {row.judul}
      </span>
      <time dateTime={row.pada} className="text-right text-faint">
        {clock(new Date(row.pada), withDay)}
      </time>
      {row.rincian && <span className="col-start-2 col-end-4 line-clamp-2 min-w-0 text-soft">{row.rincian}</span>}
    </span>
  );
}
