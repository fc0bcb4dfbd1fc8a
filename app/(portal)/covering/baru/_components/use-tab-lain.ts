import { useEffect, useState } from 'react';
import { productionIntervals } from '#lib/interval-table.ts';
import { randomKey } from '../../../_components/once-key.ts';
import { watchByLocks, watchByTalk } from './tab-watch.ts';

/** This tab, also when a form in it is made anew. */
const me = randomKey();

/**
 * Whether another tab of this browser has the same draft open: two tabs would write over each other. Found out anew every
 * `tabLook` while somebody looks, never from a goodbye: a closing tab may not get to say it, or may still answer after it.
 */
export function useTabLain(id: string): boolean {
  const [lain, setLain] = useState(false);
  useEffect(() => {
    let here = true;
    const tell = (others: boolean) => here && setLain(others);
    const watch = 'locks' in navigator ? watchByLocks(id, me, tell) : watchByTalk(id, me, tell);
    const look = () => document.visibilityState === 'visible' && watch.look();
    look();
    const timer = setInterval(look, productionIntervals.tabLook);
    document.addEventListener('visibilitychange', look);
    return () => {
      here = false;
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
      watch.leave();
    };
  }, [id]);
  return lain;
}
