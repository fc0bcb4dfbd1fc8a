import { useEffect, useRef } from 'react';
import { buka } from '../actions.ts';
import type { Loaded } from './use-details.ts';
import type { InboxRow } from './use-inbox-rows.ts';

/** Notes once that a request has been opened to be decided, when its contents are in sight. */
export function useOpened(row: InboxRow | null, loaded: Loaded | undefined): void {
  const noted = useRef(new Set<string>());
  const id = row && !row.gone && loaded && 'detail' in loaded && !loaded.detail.selesai ? row.id : null;
  useEffect(() => {
    if (id === null || noted.current.has(id)) return;
    noted.current.add(id);
    // A decision made meanwhile is told by the list; a lost line by the next look at it.
    buka(id).catch(() => noted.current.delete(id));
  }, [id]);
}
