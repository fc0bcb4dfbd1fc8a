'use client';

import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

/** Takes a file that is dropped on an element; true while one hovers over it. */
export function useDrop(target: RefObject<HTMLElement | null>, onFile: (file: File) => void, enabled: boolean): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const element = target.current;
    if (!element || !enabled) return;
    const stop = new AbortController();
    const on = <K extends 'dragover' | 'dragleave' | 'drop'>(kind: K, work: (event: DragEvent) => void) =>
      element.addEventListener(kind, work, { signal: stop.signal });
    on('dragover', (event) => {
      event.preventDefault();
      setOver(true);
    });
    on('dragleave', () => setOver(false));
    on('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const file = event.dataTransfer?.files[0];
      if (file) take(file);
    });
    return () => {
      setOver(false);
      stop.abort();
    };
  }, [target, enabled]);
  return over;
}
