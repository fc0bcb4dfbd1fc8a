'use client';

import { useEffect, useState } from 'react';
import type { Pulse } from '../_pulse.ts';
import { listenLive } from './live-channel.ts';

/** Asks at most this often, however many letters move. */
const PAUSE = 800;

const watchers = new Set<(pulse: Pulse) => void>();
let stopListening: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let askedAt = 0;

async function ask(): Promise<void> {
  askedAt = Date.now();
  const answer = await fetch('/api/keadaan').catch(() => null);
  if (!answer?.ok) return;
  const pulse: Pulse = await answer.json();
  for (const tell of watchers) tell(pulse);
}

function soon(): void {
  clearTimeout(timer);
  timer = setTimeout(ask, Math.max(120, askedAt + PAUSE - Date.now()));
}

/** The pulse as it stands now: what the server rendered, then anew whenever a letter of one's branches moves. */
export function usePulse(initial: Pulse): Pulse {
  const [pulse, setPulse] = useState(initial);
  useEffect(() => setPulse(initial), [initial]);
  useEffect(() => {
    watchers.add(setPulse);
    stopListening ??= listenLive(soon);
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
