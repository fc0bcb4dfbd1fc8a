/** What has been started, undone in reverse order, once, however the bench ends: at its end, by Ctrl-C, or when its time is up. */
export interface Ending {
  readonly add: (undo: () => unknown) => void;
  /** Whether it has begun. */
  readonly begun: () => boolean;
  /** Gives back what it is given, unless the end has begun: then never. Nothing is undone before that is settled, so that nothing stays half begun. */
  readonly building: <T>(work: Promise<T>) => Promise<T>;
  readonly run: () => Promise<void>;
}

/** An ending that Ctrl-C, SIGTERM and the end of `limitMs` bring about too. */
export function openEnding(limitMs: number): Ending {
  const undoes: (() => unknown)[] = [];
  const works: Promise<unknown>[] = [];
  let running: Promise<void> | null = null;
  const undoAll = async (): Promise<void> => {
    await Promise.allSettled(works);
    for (const undo of undoes.toReversed()) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
      }
    }
  };
  const run = (): Promise<void> => {
    running ??= undoAll();
    return running;
  };
  const stop = (why: string, code: number): void => {
    console.error(why);
    void run().finally(() => process.exit(code));
  };
  process.on('SIGINT', () => stop('\nDihentikan; membereskan …', 130));
  process.on('SIGTERM', () => stop('\nDihentikan; membereskan …', 143));
  setTimeout(() => stop('\nWaktunya habis; membereskan …', 1), limitMs).unref();
  return {
    begun: () => running !== null,
    add: (undo) => void undoes.push(undo),
    building: (work) => {
      works.push(work);
      return work.then((made) => (running ? new Promise<never>(() => undefined) : made));
    },
    run,
  };
}
