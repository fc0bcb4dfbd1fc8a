import { type RefObject, useEffect, useEffectEvent } from 'react';

/** What the keys of the inbox do. */
export interface InboxKeys {
  /** `extend`: the row that is left and the one that is reached are selected as well */
  readonly move: (step: 1 | -1, extend: boolean) => void;
  readonly close: () => void;
  readonly toggle: () => void;
  readonly approve: () => void;
  readonly reject: () => void;
  readonly approveAll: () => void;
  readonly delegate: () => void;
  readonly help: () => void;
}

const letters: Readonly<Record<string, keyof Omit<InboxKeys, 'move'>>> = {
  x: 'toggle',
  s: 'approve',
  t: 'reject',
  a: 'approveAll',
  d: 'delegate',
  '?': 'help',
};

/**
 * The keyboard of the inbox, but for Enter and Space, which are the row's own. Moving and help work from anywhere on the page, what decides only while the focus is inside `box`;
 * nothing happens while something is typed, a dialog is open, or Ctrl, Alt or Meta is held.
 */
export function useInboxKeys(box: RefObject<HTMLElement | null>, keys: InboxKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return;
    if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
    const here = target instanceof Element ? target : document.body;
    const inside = box.current?.contains(here) ?? false;
    const onRow = here.closest('[role="option"]') !== null;
    const letter = letters[key];
    if (key === 'j' || key === 'k') keys.move(key === 'j' ? 1 : -1, false);
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && (onRow || here === document.body))
      keys.move(key === 'ArrowDown' ? 1 : -1, event.shiftKey && onRow);
    else if (key === 'Escape' && inside && !onRow) keys.close();
    else if (letter && !event.repeat && (inside || letter === 'help' || letter === 'delegate')) keys[letter]();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
