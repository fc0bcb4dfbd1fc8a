/** News of one moment count as one: so long is waited for more of them, ms. */
const GATHER = 60;
/** So many renderings may follow each other at once; after them one in each EVERY ms, however many letters move. */
const AT_ONCE = 6;
const EVERY = 1_000;

/** How fast a page follows its news: a few at once, a storm at a steady pace. */
export interface RefreshPace {
  /** ms to wait before the rendering that news of this moment (ms) asks for */
  readonly waitAt: (now: number) => number;
  /** a rendering begins */
  readonly begun: (now: number) => void;
}

/** A pace of its own for one page. */
export function createRefreshPace(): RefreshPace {
  let left = AT_ONCE;
  let since = 0;
  const refill = (now: number) => {
    const more = Math.floor((now - since) / EVERY);
    if (left + more >= AT_ONCE) {
      left = AT_ONCE;
      since = now;
    } else if (more > 0) {
      left += more;
      since += more * EVERY;
    }
  };
  return {
    waitAt: (now) => {
      refill(now);
      return left > 0 ? GATHER : Math.max(GATHER, since + EVERY - now);
    },
    begun: (now) => {
      refill(now);
      left = Math.max(0, left - 1);
    },
  };
}
