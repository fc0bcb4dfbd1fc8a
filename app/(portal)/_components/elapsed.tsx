'use client';

import { useEffect, useState } from 'react';
import { age } from './age.ts';

/** How often the words are looked at again, ms: they count minutes. */
const LOOK = 20_000;

type Props = {
  /** ISO */
  readonly since: string;
  /** the server's, ms */
  readonly now: number;
  readonly title?: string;
  readonly className?: string;
};

/** How long something stands, in words that go on counting on an open page. */
export function Elapsed({ since, now, ...look }: Props) {
  const [shown, setShown] = useState({ now, moment: now });
  useEffect(() => {
    const begun = performance.now();
    const timer = setInterval(() => setShown({ now, moment: now + performance.now() - begun }), LOOK);
    return () => clearInterval(timer);
  }, [now]);
  return (
    <time {...look} dateTime={since}>
      {age(new Date(since), new Date(shown.now === now ? shown.moment : now))}
    </time>
  );
}
