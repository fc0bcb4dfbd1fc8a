import { useEffect, useEffectEvent, useState } from 'react';
import type { CodeOption } from './field-props.ts';

type Search = ((query: string) => Promise<readonly CodeOption[]>) | undefined;

/**
 * Asks `search` a fifth of a second after the last key while the list is open (`query` null = closed); the newest question wins.
 * `known` are the options seen so far, so that a chosen code keeps its label.
 */
export function useCodeSearch(options: readonly CodeOption[], search: Search, query: string | null) {
  const [found, setFound] = useState<readonly CodeOption[]>(options);
  const [seen, setSeen] = useState<readonly CodeOption[]>([]);
  const [answered, setAnswered] = useState<string | null>(null);

  const ask = useEffectEvent((asked: string) => search?.(asked) ?? Promise.resolve([]));
  const asks = search !== undefined && query !== null;

  useEffect(() => {
    if (!asks) return;
    let current = true;
    const timer = setTimeout(() => {
      ask(query).then(
        (rows) => {
          if (!current) return;
          setFound(rows);
          setSeen((before) => [...before.filter((old) => !rows.some((row) => row.kode === old.kode)), ...rows].slice(-500));
          setAnswered(query);
        },
        () => {
          if (current) setAnswered(query);
        },
      );
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asks, query]);

  const known = search ? [...options, ...seen.filter((row) => !options.some((option) => option.kode === row.kode))] : options;
  return { known, found, searching: search !== undefined && query !== answered };
}
