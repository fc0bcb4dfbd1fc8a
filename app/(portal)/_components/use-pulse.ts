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

/** The pulse tells of letters, the line and one's own notices; nothing of it hangs on tests, approvals, sessions or bytes. */
const concerns = (kabar: Kabar | 'segarkan'): boolean =>
  kabar === 'segarkan' || 'surat' in kabar || kabar.objek.startsWith('pemberitahuan:') || kabar.objek.startsWith('jalur:');

async function ask(): Promise<void> {
  askedAt = Date.now();
  const pulse = await fetch('/api/keadaan').then(
    (answer) => (answer.ok ? (answer.json() as Promise<Pulse>) : null),
    () => null,
  );
  if (pulse) for (const tell of watchers) tell(pulse);
}

/** Sooner or later one question: news that keeps coming does not put it off. */
function soon(): void {
  timer ??= setTimeout(
    () => {
      timer = undefined;
      void ask();
    },
    Math.max(120, askedAt + PAUSE - Date.now()),
  );
}

/** The pulse as it stands now: what the server rendered, then anew whenever a letter of one's branches, the line or a notice moves. */
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
      timer = undefined;
    };
  }, []);
  // A pause that runs out is told by nobody.
  useEffect(() => {
    const within = pulse.jalur?.lagiDalam ?? null;
    if (within === null) return;
    const end = setTimeout(soon, within + 250);
    return () => clearTimeout(end);
  }, [pulse]);
  return pulse;
}
