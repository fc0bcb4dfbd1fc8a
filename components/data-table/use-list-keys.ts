import { type RefObject, useEffect, useEffectEvent } from 'react';

/** What the keys of a list do beyond moving. */
export interface ListKeys {
  readonly toggle: (rowId: string) => void;
  readonly help: () => void;
}

/**
 * Keys of a list: j and k (arrows once a row has the focus) move, x selects, / goes to the search box, ? shows the keys.
 * Enter is the link's own. Rows are found by data-row inside `list`; nothing happens while something is typed.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, keys: ListKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
    const row = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;
    const inside = row !== null && list.current?.contains(row) === true;
    if (event.key === 'j' || (inside && event.key === 'ArrowDown')) move(list.current, inside ? row : null, 1);
    else if (event.key === 'k' || (inside && event.key === 'ArrowUp')) move(list.current, inside ? row : null, -1);
    else if (event.key === 'x' && inside) keys.toggle(row.dataset.row ?? '');
    else if (event.key === '/') document.querySelector<HTMLElement>('[data-list-search]')?.focus();
    else if (event.key === '?') keys.help();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function move(list: HTMLElement | null, from: HTMLElement | null, step: 1 | -1) {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const next = from ? rows[rows.indexOf(from) + step] : rows[step === 1 ? 0 : rows.length - 1];
  next?.querySelector<HTMLElement>('a[data-row-link]')?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox' && target.type !== 'radio';
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
