import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef } from 'react';

interface Kept {
  readonly top: number;
  readonly row: string | null;
}

/**
 * Keeps where a list was left (its own scroll, the row that was opened) in this entry of the browser's history, and takes it up
 * when somebody comes Back: the same rows in view, the row under the keys, and fresh data. Another page of the list begins at
 * its top. `here` is the address of the page that is shown.
 */
export function useKeptPlace(here: string): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    const kept: Kept | undefined = here && window.history.state?.daftar;
    scroller(box.current)?.scrollTo({ top: kept?.top ?? 0 });
    if (!kept) return;
    if (kept.row) box.current?.querySelector<HTMLElement>(`[data-row="${kept.row}"] a[data-row-link]`)?.focus({ preventScroll: true });
    router.refresh();
  }, [here, router]);
  useEffect(() => {
    const keep = (event: Event) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
      const daftar: Kept = { top: scroller(box.current)?.scrollTop ?? 0, row: row?.dataset.row ?? null };
      window.history.replaceState({ ...window.history.state, daftar }, '');
    };
    document.addEventListener('click', keep, { capture: true });
    return () => document.removeEventListener('click', keep, { capture: true });
  }, []);
  return box;
}

function scroller(box: HTMLElement | null): Element | null | undefined {
  return box?.querySelector('.list-scroll');
}
