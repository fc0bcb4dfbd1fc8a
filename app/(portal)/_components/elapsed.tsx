'use client';

import { useEffect, useState } from 'react';
import { age } from './age.ts';

/** How often the words are looked at again, ms: they count minutes. */
const LOOK = 20_000;

/** How long something stands, in words that go on counting on an open page. ISO moment; `now`: the server's, ms. */
export function Elapsed({ since, now }: { readonly since: string; readonly now: number }) {
  const [shown, setShown] = useState({ now, moment: now });
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setShown({ now, moment: now + performance.now() - begun }), LOOK);
    return () => clearInterval(timer);
  }, [now]);
  return <time dateTime={since}>{age(new Date(since), new Date(shown.now === now ? shown.moment : now))}</time>;
}
