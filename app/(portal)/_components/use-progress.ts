'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { advance, asks, type Progress } from './follow-progress.ts';
import { listenLive } from './live-channel.ts';

/** The book is read again at most this often, ms: after news of a letter, and, for the line's speed, after news of bytes. */
const AFTER_LETTER = 1_000;
const AFTER_BYTES = 5_000;

/**
 * How far documents are on their way: what the server rendered, carried on by the live channel's news of their bytes. `address` gives
 * the same rows anew; it is asked only when something moved.
 */
export function useProgress<T extends Progress>(address: string, initial: readonly T[]): readonly T[] {
  const [rows, setRows] = useState(initial);
  const readAt = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setRows(initial), [initial]);
  const read = useEffectEvent(async () => {
    readAt.current = Date.now();
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) setRows((await answer.json()) as T[]);
  });
  const consider = useEffectEvent((kabar: Kabar | 'segarkan') => {
    const asked = asks(kabar, rows);
    if (asked === 'nothing' || rows.length === 0) return;
    if (asked === 'bytes' && kabar !== 'segarkan') setRows((now) => advance(now, kabar));
    const due = readAt.current + (asked === 'bytes' ? AFTER_BYTES : AFTER_LETTER);
    if (asked === 'reading') clearTimeout(timer.current);
    else if (timer.current !== undefined) return;
    timer.current = setTimeout(
      () => {
        timer.current = undefined;
        void read();
      },
      Math.max(0, due - Date.now()),
    );
  });
  useEffect(() => {
    readAt.current = Date.now();
    const stop = listenLive((kabar) => consider(kabar));
    return () => {
      stop();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
  return rows;
}
