import { useState } from 'react';
import { type Kept, mergeRows } from './merge-rows.ts';
import type { WaitingView } from './waiting-view.ts';

export type InboxRow = Kept<WaitingView>;

/** The rows as they stand in sight: news adds and marks, one's own decisions take away. */
export function useInboxRows(rows: readonly WaitingView[]) {
  const [read, setRead] = useState(rows);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<readonly InboxRow[]>(() => mergeRows([], rows, mine));
  if (read !== rows) {
    setRead(rows);
    setShown(mergeRows(shown, rows, mine));
  }
  function leave(ids: readonly string[]) {
    setMine((before) => new Set([...before, ...ids]));
    setShown((before) => before.filter((row) => !ids.includes(row.id)));
  }
  return { shown, leave };
}
