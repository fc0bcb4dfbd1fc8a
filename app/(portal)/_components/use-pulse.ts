'use client';

import { useEffect, useState } from 'react';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import type { Pulse } from '../_pulse.ts';
import { heardSince, listenLive } from './live-channel.ts';

/** Asks at most this often, however many letters move. */
const PAUSE = 800;

const watchers = new Set<(pulse: Pulse) => void>();
let stopListening: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let askedAt = 0;

/** Tests of the connection move no letter: nothing of the pulse hangs on them. */
const concerns = (kabar: Kabar | 'segarkan'): boolean => kabar === 'segarkan' || kabar.cabang !== null;

async function ask(): Promise<void> {
  askedAt = Date.now();
  const pulse = await fetch('/api/keadaan').then(
    (answer) => (answer.ok ? (answer.json() as Promise<Pulse>) : null),
    () => null,
  );
  if (pulse) for (const tell of watchers) tell(pulse);
}

function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void ask(), Math.max(120, askedAt + PAUSE - Date.now()));
}

/** The pulse as it stands now: what the server rendered, then anew whenever a letter of one's branches moves. */
export function usePulse(initial: Pulse): Pulse {
  const [pulse, setPulse] = useState(initial);
  useEffect(() => {
    setPulse((now) => (now.dibaca > initial.dibaca ? now : initial));
    if (heardSince(initial.dibaca).some(concerns)) soon();
  }, [initial]);
  useEffect(() => {
    watchers.add(setPulse);
    stopListening ??= listenLive((kabar) => {
      if (concerns(kabar)) soon();
    });
    return () => {
      watchers.delete(setPulse);
      if (watchers.size > 0) return;
      stopListening?.();
      stopListening = null;
      clearTimeout(timer);
    };
  }, []);
  return pulse;
}
