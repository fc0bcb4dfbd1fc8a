/** What one tab says to the others; `dari` is the tab that says it. */
export interface Sapaan {
  readonly dari: string;
  readonly kind: 'tanya' | 'ada';
}

/** Watches one draft for one tab: `look` finds out anew and tells, `leave` ends it and is never needed by the other tabs. */
export interface TabWatch {
  readonly look: () => void;
  readonly leave: () => void;
}

/** Questions in a row that nobody answered, after which no other tab is left. */
export const UNANSWERED = 3;

const place = (id: string) => `mitra-draf/${id}/`;

/** Watches by locks, one held by each tab (`me`) that has draft `id` open: the browser releases it however the tab ends. */
export function watchByLocks(id: string, me: string, tell: (others: boolean) => void): TabWatch {
  const mine = place(id) + me;
  const stop = new AbortController();
  const open = new Promise<void>((resolve) => stop.signal.addEventListener('abort', () => resolve()));
  // Shared, so that an effect that runs again does not wait for its first run.
  navigator.locks.request(mine, { mode: 'shared' }, () => open).catch(() => undefined);
  const ask = async () => {
    const { held = [] } = await navigator.locks.query();
    tell(held.some(({ name = '' }) => name.startsWith(place(id)) && name !== mine));
  };
  return { look: () => void ask().catch(() => undefined), leave: () => stop.abort() };
}

/** The talk of tabs without locks: each `look` asks, each question of another tab is answered, a tab that ended stays silent. */
export function createTalk(me: string, say: (sapaan: Sapaan) => void, tell: (others: boolean) => void) {
  let unanswered = UNANSWERED;
  return {
    look() {
      tell(unanswered < UNANSWERED);
      unanswered += 1;
      say({ dari: me, kind: 'tanya' });
    },
    hear({ dari, kind }: Sapaan) {
      if (dari === me) return;
      unanswered = 0;
      tell(true);
      if (kind === 'tanya') say({ dari: me, kind: 'ada' });
    },
  };
}

/** Watches by questions and answers, for plain http in an office network, where browsers offer no locks. */
export function watchByTalk(id: string, me: string, tell: (others: boolean) => void): TabWatch {
  const channel = new BroadcastChannel(place(id));
  const talk = createTalk(me, (sapaan) => channel.postMessage(sapaan), tell);
  channel.onmessage = ({ data }: MessageEvent<Sapaan>) => talk.hear(data);
  return { look: talk.look, leave: () => channel.close() };
}
