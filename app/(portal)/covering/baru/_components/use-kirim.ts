import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { Temuan } from '#lib/errors.ts';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { createOnceKey } from '../../../_components/once-key.ts';
import { drafMemory, type Isi } from './draf-memory.ts';
import type { useDraf } from './use-draf.ts';

/** What the server found beside our own checks, true while its field still holds what was sent. */
export interface TemuanServer {
  readonly temuan: readonly Temuan[];
  readonly terkirim: Isi;
}

/** A form as it is sent. */
export interface Kiriman<N extends Isi> {
  readonly ambil: () => N;
  readonly kirim: (isian: N, kunci: string, drafId: string) => Promise<ActionResult<{ id: string }>>;
  /** page of what came of it */
  readonly alamat: (id: string) => string;
  /** asked first: whether anything stands in the way */
  readonly adaTemuan: () => boolean;
}

/** What the portal answered to a sending that did not go through, for the head of the form. */
export type Jawaban = { readonly jenis: 'putus' } | { readonly jenis: 'keluar' } | { readonly jenis: 'tolak'; readonly pesan: string };

/**
 * Sends the form once: under a once-key of its content, with the draft kept before and held still meanwhile. What comes back
 * without success is in `jawaban` or, where fields are at fault, in `server`. `attempt` counts refused submits.
 */
export function useKirim<N extends Isi>(
  { ambil, kirim: kirimkan, alamat, adaTemuan }: Kiriman<N>,
  draf: Pick<ReturnType<typeof useDraf<N>>, 'autosave' | 'draf' | 'sessionEnded'>,
) {
  const router = useRouter();
  const [keyFor] = useState(() => createOnceKey());
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [jawaban, setJawaban] = useState<Jawaban | null>(null);
  const [server, setServer] = useState<TemuanServer | null>(null);

  async function send(): Promise<void> {
    const isian = ambil();
    await draf.autosave.pause();
    await draf.autosave.flush();
    const { id: drafId } = draf.draf.current;
    const result = await kirimkan(isian, keyFor(JSON.stringify(isian)), drafId).catch(() => null);
    if (result?.ok) {
      draf.autosave.close();
      drafMemory.keep(drafId, { nilai: isian, menjadi: result.data.id });
      router.push(alamat(result.data.id));
      return;
    }
    busy.current = false;
    setSending(false);
    draf.autosave.resume();
    if (result === null) setJawaban({ jenis: 'putus' });
    else if (result.keluar) {
      draf.sessionEnded(isian);
      setJawaban({ jenis: 'keluar' });
    } else if (result.temuan.length === 0) setJawaban({ jenis: 'tolak', pesan: result.pesan });
    else {
      setServer({ temuan: result.temuan, terkirim: isian });
      setAttempt((count) => count + 1);
    }
  }

  async function kirim(): Promise<void> {
    if (busy.current) return;
    setJawaban(null);
    if (adaTemuan()) {
      setAttempt((count) => count + 1);
      return;
    }
    busy.current = true;
    setSending(true);
    await send();
  }

  return { kirim, sending, attempt, jawaban, server };
}
