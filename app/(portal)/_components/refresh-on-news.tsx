'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { heardSince, listenLive } from './live-channel.ts';

/** Records by name, all letters and approvals (`semua`), or one's own notices. */
export type Watch = readonly string[] | 'semua' | 'pemberitahuan';
type Props = { readonly watch: Watch; readonly readAt: number };

/** Refreshes wait for news to pause, but no longer than this: a test tells every call it makes. */
const LONGEST = 600;

/** Whether a piece of news is about what a page shows. */
function concerns(kabar: Kabar | 'segarkan', watch: Watch): boolean {
  if (kabar === 'segarkan') return true;
  if (watch === 'semua') return 'surat' in kabar || kabar.objek.startsWith('persetujuan:');
  if (watch === 'pemberitahuan') return kabar.objek.startsWith('pemberitahuan:');
  return watch.some((wanted) => wanted.includes(kabar.objek) || ('surat' in kabar && wanted.includes(kabar.surat)));
}

/** Refreshes the page for news about what it shows. Several at once count as one. `readAt`: when the server began to read it, ms. */
export function RefreshOnNews({ watch, readAt }: Props) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const due = useRef(0);
  const consider = useEffectEvent((kabar: Kabar | 'segarkan') => {
    if (!concerns(kabar, watch)) return;
    clearTimeout(timer.current);
    const now = Date.now();
    if (now > due.current) due.current = now + LONGEST;
    timer.current = setTimeout(() => router.refresh(), Math.min(60, due.current - now));
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
