import { type RefObject, useEffect } from 'react';

/** What leads from one state of a list to another. */
const places = ['search :is(button, input)', 'thead a', 'nav a[rel="prev"]', 'nav a[rel="next"]'];

/** Outlives the list, which may be drawn anew by what was pressed. */
let held: { readonly place: string; readonly index: number } | null = null;

/**
 * Sorting, searching and turning pages change the list under the hands: the focus stays with what was pressed, or goes to the
 * first row where that is gone. `here` is the address of the page of the list that is shown.
 */
export function useKeptFocus(box: RefObject<HTMLElement | null>, here: string): void {
  useEffect(() => {
    if (here && held && document.activeElement === document.body) {
      const same = box.current?.querySelectorAll<HTMLElement>(held.place)[held.index];
      (same ?? box.current?.querySelector<HTMLElement>('[data-row-link]'))?.focus({ preventScroll: true });
    }
  }, [box, here]);
  useEffect(() => {
    const hold = (event: FocusEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      const found = places.map((place) => ({ place, index: [...(box.current?.querySelectorAll(place) ?? [])].indexOf(target) }));
      held = found.find(({ index }) => index >= 0) ?? null;
    };
    document.addEventListener('focusin', hold);
    return () => document.removeEventListener('focusin', hold);
  }, [box]);
}
