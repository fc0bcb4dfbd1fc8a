'use client';

import { useEffect, useState } from 'react';
import type { CommandItem } from './command-palette.tsx';

/** What a search came back with: items, or a sentence why there are none. */
export interface Found {
  readonly items: readonly CommandItem[];
  readonly problem: string | null;
}

const nothing: Found = { items: [], problem: null };
const PAUSE = 160;

/** Searches once the typing rests; an answer that is overtaken is thrown away. An empty text finds nothing. */
export function useFound(text: string, search: (text: string) => Promise<Found>): { found: Found; busy: boolean } {
  const [answer, setAnswer] = useState({ text: '', found: nothing });
  useEffect(() => {
    if (text === '') return;
    let overtaken = false;
    const keep = (found: Found) => {
      if (!overtaken) setAnswer({ text, found });
    };
    const timer = setTimeout(() => {
      search(text).then(keep, () => keep({ items: [], problem: 'Pencarian tidak terjawab. Periksa jaringan, lalu ketik lagi.' }));
    }, PAUSE);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [text, search]);
  if (text === '') return { found: nothing, busy: false };
  return { found: answer.found, busy: answer.text !== text };
}
