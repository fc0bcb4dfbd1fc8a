'use client';

import { useEffect, useState } from 'react';
import { productionIntervals } from '#lib/interval-table.ts';
import type { KemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';

/** How far documents are on their way: what the server rendered, asked anew each second while one moves and somebody looks. */
export function useKemajuan(klaimId: string, initial: readonly KemajuanDokumen[]): readonly KemajuanDokumen[] {
  const [kemajuan, setKemajuan] = useState(initial);
  useEffect(() => setKemajuan(initial), [initial]);
  const bergerak = kemajuan.some(({ status }) => status === 'dikirim' || status === 'siap');
  useEffect(() => {
    if (!bergerak) return;
    const stop = new AbortController();
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const answer = await fetch(`/api/klaim/${klaimId}/kemajuan`, { signal: stop.signal }).catch(() => null);
      if (answer?.ok && !stop.signal.aborted) setKemajuan((await answer.json()) as KemajuanDokumen[]);
    };
    const timer = setInterval(() => void ask(), productionIntervals.uploadProgress);
    return () => {
      stop.abort();
      clearInterval(timer);
    };
  }, [klaimId, bergerak]);
  return kemajuan;
}
