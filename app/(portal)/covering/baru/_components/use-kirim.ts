import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { createOnceKey } from '../../../_components/once-key.ts';
import { kirimPengajuan } from '../actions.ts';
import { drafMemory } from './draf-memory.ts';
import type { Nilai } from './isian.ts';
import type { useDraf } from './use-draf.ts';
import type { TemuanServer } from './use-temuan.ts';

/** What the portal answered to a sending that did not go through, for the head of the form. */
export type Jawaban = { readonly jenis: 'putus' } | { readonly jenis: 'keluar' } | { readonly jenis: 'tolak'; readonly pesan: string };

/**
 * Sends the form once: under a once-key of its content, with the draft kept before and held still meanwhile. `adaTemuan` is asked first; what
 * comes back without success is in `jawaban` or, where fields are at fault, in `server`. `attempt` counts refused submits.
 */
export function useKirim(
  form: UseFormReturn<Nilai>,
  draf: ReturnType<typeof useDraf>,
  koreksiDariId: string | null,
  adaTemuan: () => boolean,
) {
  const router = useRouter();
  const [keyFor] = useState(() => createOnceKey());
  const busy = useRef(false);
  const [sending, setSending] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [jawaban, setJawaban] = useState<Jawaban | null>(null);
  const [server, setServer] = useState<TemuanServer | null>(null);

  async function send(): Promise<void> {
    const isian = form.getValues();
    await draf.autosave.pause();
    await draf.autosave.flush();
    const { id: drafId } = draf.draf.current;
    const result = await kirimPengajuan({ kunci: keyFor(JSON.stringify(isian)), isian, drafId, koreksiDariId }).catch(() => null);
    if (result?.ok) {
      draf.autosave.close();
      drafMemory.keep(drafId, { nilai: isian, menjadi: result.data.id });
      router.push(`/covering/${result.data.id}`);
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
