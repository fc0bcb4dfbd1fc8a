'use client';

import Link from 'next/link';
import { startTransition } from 'react';
import { tandaiDibaca } from '../actions.ts';
import { NoticeText } from './notice-text.tsx';
import type { NoticeView } from './notice-view.ts';

/** One notice of the history: it leads to its record, and is read once it was opened. */
export function NoticeRow({ row }: { readonly row: NoticeView }) {
  const read = () => {
    if (!row.dibaca) startTransition(async () => void (await tandaiDibaca({ id: row.id })));
  };
  const look = 'block w-full px-1 py-2.5 text-left';
  if (row.href !== null)
    return (
      <Link href={row.href} onClick={read} onAuxClick={read} className={`${look} hover:bg-accent-wash`}>
        <NoticeText row={row} withDay={false} />
      </Link>
    );
  if (row.dibaca)
    return (
      <div className={look}>
        <NoticeText row={row} withDay={false} />
      </div>
    );
  return (
    <button type="button" onClick={read} title="Tandai dibaca" className={`${look} hover:bg-accent-wash`}>
      <NoticeText row={row} withDay={false} />
    </button>
  );
}
