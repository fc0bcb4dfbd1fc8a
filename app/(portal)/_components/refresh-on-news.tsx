'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { heardSince, listenLive } from './live-channel.ts';

type Props = { readonly watch: readonly string[] | 'semua'; readonly readAt: number };

/** Refreshes the page for news about what it shows. Several at once count as one. `readAt`: when the server began to read it, ms. */
export function RefreshOnNews({ watch, readAt }: Props) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const consider = useEffectEvent((kabar: Kabar | 'segarkan') => {
    const concerns =
      kabar === 'segarkan' || watch === 'semua' || watch.some((wanted) => wanted.includes(kabar.objek) || wanted.includes(kabar.surat));
    if (!concerns) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), 60);
  });
  // News that came while this rendering was on its way speaks of things it may not show yet.
  useEffect(() => {
    for (const kabar of heardSince(readAt)) consider(kabar);
  }, [readAt]);
  // One subscription for the life of the page: what is watched may change while an answer is on its way.
  useEffect(() => {
    const stop = listenLive((kabar) => consider(kabar));
    return () => {
      stop();
      clearTimeout(timer.current);
    };
  }, []);
  return null;
}
