import { productionIntervals } from '#lib/interval-table.ts';

const { draftRest, draftLatest, draftAgain } = productionIntervals;

export type SaveProgress = 'saving' | 'saved' | 'failed';

interface Options<T> {
  /** true where it was kept; false or a rejection where it must be tried again */
  readonly save: (value: T) => Promise<boolean>;
  /** `saving` from the first key that is not kept yet; `failed` stays until it is kept after all */
  readonly onProgress: (progress: SaveProgress) => void;
}

export interface Autosave<T> {
  /** There is something newer to keep. */
  change(value: T): void;
  /** Saves at once what waits; resolves when it is kept or has failed once. */
  flush(): Promise<void>;
  /** Starts no save by itself until `resume`; resolves when the one under way is done. */
  pause(): Promise<void>;
  resume(): void;
  /** Nothing of this is to be kept any more. */
  close(): void;
}

/** Keeps a value that changes often: one save in flight at a time, the newest value wins, nothing is given up after a failure. */
export function createAutosave<T>({ save, onProgress }: Options<T>): Autosave<T> {
  let waiting: { value: T; since: number } | null = null;
  let flight: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let paused = false;
  let closed = false;
  let told: SaveProgress | null = null;
  let failing = false;

  function tell(progress: SaveProgress) {
    if (progress === told || (progress === 'saving' && failing)) return;
    told = progress;
    onProgress(progress);
  }

  function schedule(wait: number) {
    clearTimeout(timer);
    if (!paused && !closed) timer = setTimeout(() => void run(), Math.max(0, wait));
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    if (flight || !waiting || closed) return flight ?? Promise.resolve();
    const { value } = waiting;
    waiting = null;
    tell('saving');
    flight = save(value)
      .catch(() => false)
      .then((kept) => {
        flight = null;
        if (closed) return;
        failing = !kept;
        if (!kept) tell('failed');
        else if (waiting) tell('saving');
        else tell('saved');
        if (!kept) waiting = { value: waiting ? waiting.value : value, since: Date.now() };
        if (waiting) schedule(kept ? Math.min(draftRest, waiting.since + draftLatest - Date.now()) : draftAgain);
      });
    return flight;
  }

  return {
    change(value) {
      if (closed) return;
      waiting = { value, since: waiting?.since ?? Date.now() };
      tell('saving');
      if (!flight) schedule(Math.min(draftRest, waiting.since + draftLatest - Date.now()));
    },
    async flush() {
      await flight;
      await run();
    },
    async pause() {
      paused = true;
      clearTimeout(timer);
      await flight;
    },
    resume() {
      paused = false;
      if (waiting && !flight) schedule(draftRest);
    },
    close() {
      closed = true;
      waiting = null;
      clearTimeout(timer);
    },
  };
}
