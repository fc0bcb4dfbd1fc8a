'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { heardSince, listenLive } from './live-channel.ts';
import { createRefreshPace } from './refresh-pace.ts';

/** Records by name, all letters, approvals and the line (`semua`), or one's own notices. */
export type Watch = readonly string[] | 'semua' | 'pemberitahuan';
type Props = { readonly watch: Watch; readonly readAt: number };

/** Whether a piece of news is about what a page shows. */
function concerns(kabar: Kabar | 'segarkan', watch: Watch): boolean {
  if (kabar === 'segarkan') return true;
  if (watch === 'semua') return 'surat' in kabar || /^(persetujuan|jalur):/.test(kabar.objek);
  if (watch === 'pemberitahuan') return kabar.objek.startsWith('pemberitahuan:');
  return watch.some((wanted) => wanted.includes(kabar.objek) || ('surat' in kabar && wanted.includes(kabar.surat)));
}

/** Refreshes the page for news about what it shows. Several at once count as one. `readAt`: when the server began to read it, ms. */
export function RefreshOnNews({ watch, readAt }: Props) {
  const router = useRouter();
  const [pace] = useState(() => createRefreshPace());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const consider = useEffectEvent((kabar: Kabar | 'segarkan') => {
    if (!concerns(kabar, watch)) return;
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      pace.begun(Date.now());
      router.refresh();
    }, pace.waitAt(Date.now()));
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
      timer.current = undefined;
    };
  }, []);
  return null;
}
