import { useEffect, useRef, useState } from 'react';
import { formatDateTime } from '#components/data-table/format.ts';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { randomKey } from '../../../_components/once-key.ts';
import { createAutosave, type SaveProgress } from './autosave.ts';
import { drafMemory, type Isi } from './draf-memory.ts';

export interface DrafAwal {
  readonly id: string;
  readonly revisi: number;
  /** ISO time of the last save */
  readonly pada: string | undefined;
}

/** Keeps one state of a form under a draft's id; a draft that is gone meanwhile is begun anew under it. */
export type Simpan<N extends Isi> = (drafId: string, isian: N) => Promise<ActionResult<{ id: string; revisi: number; pada: string }>>;

/**
 * The draft behind an open form: keeps itself on the server while the person types, and once more on leaving. `signedOut` while
 * the session has ended; it is tried again, so that signing in from another tab mends it. `onNew` hears the id of a new draft.
 */
export function useDraf<N extends Isi>(
  awal: DrafAwal | null,
  koreksiDariId: string | null,
  simpan: Simpan<N>,
  onNew: (id: string) => void,
) {
  const [baru] = useState(randomKey);
  const draf = useRef({ id: awal?.id ?? baru, revisi: awal?.revisi ?? 0 });
  const here = useRef(false);
  const [progress, setProgress] = useState<SaveProgress | 'empty'>(awal ? 'saved' : 'empty');
  const [time, setTime] = useState(awal?.pada);
  const [signedOut, setSignedOut] = useState(false);

  const [autosave] = useState(() =>
    createAutosave<N>({
      onProgress: setProgress,
      async save(isian) {
        const { id, revisi } = draf.current;
        drafMemory.keep(id, { nilai: isian, koreksiDariId, revisi });
        const result = await simpan(id, isian);
        setSignedOut(!result.ok && result.keluar);
        if (!result.ok) return false;
        draf.current = result.data;
        drafMemory.keep(result.data.id, { nilai: isian, koreksiDariId, revisi: result.data.revisi, pada: result.data.pada });
        setTime(result.data.pada);
        if (revisi === 0 && here.current) onNew(id);
        return true;
      },
    }),
  );

  useEffect(() => {
    const leave = () => void autosave.flush();
    const hidden = () => document.visibilityState === 'hidden' && leave();
    here.current = true;
    autosave.resume();
    window.addEventListener('beforeunload', leave);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      here.current = false;
      window.removeEventListener('beforeunload', leave);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
      void autosave.pause();
      leave();
    };
  }, [autosave]);

  useEffect(() => {
    if (progress !== 'failed') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [progress]);

  /** The session was found to have ended elsewhere on the page; the draft asks until it is back. */
  function sessionEnded(isian: N) {
    setSignedOut(true);
    autosave.change(isian);
  }

  return { id: awal?.id ?? baru, draf, autosave, sessionEnded, progress, time: time && formatDateTime(time).slice(-5), signedOut };
}
