import { useEffect, useState } from 'react';
import { formatDateTime } from '#components/data-table/format.ts';
import { randomKey } from '../../../_components/once-key.ts';
import { createAutosave, type SaveProgress } from '../../../covering/baru/_components/autosave.ts';
import { simpanDraf } from '../actions.ts';
import type { Nilai, Tentang } from './isian.ts';

/** The draft behind an open form of a claim: keeps itself on the server while the person types, and once more on leaving. */
export function useDrafKlaim(awal: { readonly id: string; readonly pada: string } | null, tentang: Tentang) {
  const [id] = useState(() => awal?.id ?? randomKey());
  const [progress, setProgress] = useState<SaveProgress | 'empty'>(awal ? 'saved' : 'empty');
  const [pada, setPada] = useState(awal?.pada);
  const [autosave] = useState(() =>
    createAutosave<Nilai>({
      onProgress: setProgress,
      async save(isian) {
        const result = await simpanDraf({ drafId: id, ...tentang, isian });
        if (result.ok) setPada(result.data.pada);
        return result.ok;
      },
    }),
  );
  useEffect(() => {
    const leave = () => void autosave.flush();
    autosave.resume();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      void autosave.pause();
      leave();
    };
  }, [autosave]);
  return { id, autosave, progress, time: pada && formatDateTime(pada).slice(-5) };
}
