'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { type Kabar, listenLive } from './live-channel.ts';

/**
 * Keeps a page true: renders it anew on the server when a letter about one of these records moves (`pengajuan:id`,
 * `penjaminan:id`, `surat:id`), or any letter where `watch` is `semua`. Several at once count as one.
 */
export function LiveRefresh({ watch }: { watch: readonly string[] | 'semua' }) {
  const router = useRouter();
  const concerns = useEffectEvent((kabar: Kabar | 'segarkan') => {
    if (kabar === 'segarkan' || watch === 'semua') return true;
    return watch.some((wanted) => wanted.includes(kabar.objek) || wanted.includes(kabar.surat));
  });
  // One subscription for the life of the page: what is watched may change while an answer is on its way.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenLive((kabar) => {
      if (!concerns(kabar)) return;
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), 60);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [router]);
  return null;
}
