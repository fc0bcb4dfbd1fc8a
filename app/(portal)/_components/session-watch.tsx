'use client';

import { useEffect, useRef, useState } from 'react';
import type { SessionEnds } from '#lib/auth/session-clock.ts';
import { formatJam } from '#lib/tanggal.ts';
import { AgeNotice } from './age-notice.tsx';
import { IdleDialog } from './idle-dialog.tsx';
import { runSessionClock, type SessionClock, type SessionState } from './run-session-clock.ts';

/**
 * Watches over the session of this browser: notes keys and clicks for the server, warns before either end, and leaves for the
 * sign-in page when it has come. `initial`: as the server rendered it; a page rendered anew brings newer ones.
 */
export function SessionWatch({ initial }: { readonly initial: SessionEnds }) {
  const [{ fase, ends, lost }, setState] = useState<SessionState>({ fase: 'tenang', ends: initial, lost: false });
  const [seen, setSeen] = useState(false);
  const clock = useRef<SessionClock>(null);
  useEffect(() => {
    if (clock.current) return clock.current.learn(initial);
    clock.current = runSessionClock(initial, setState);
  }, [initial]);
  useEffect(
    () => () => {
      clock.current?.stop();
      clock.current = null;
    },
    [],
  );
  const over = fase === 'habis';
  const jam = formatJam(new Date(Math.min(ends.diamSampai, ends.umurSampai)));
  return (
    <>
      <IdleDialog open={fase === 'diam' || over} jam={jam} lost={lost} over={over} onStay={() => clock.current?.stay()} />
      {fase === 'umur' && !seen && <AgeNotice jam={jam} onSeen={() => setSeen(true)} />}
    </>
  );
}
