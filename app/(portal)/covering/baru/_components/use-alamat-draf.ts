import { useSearchParams } from 'next/navigation';
import { useCallback, useState } from 'react';
import { drafMemory, type Isi } from './draf-memory.ts';
import type { DrafAwal } from './use-draf.ts';

/**
 * One open form after another on the same page: another address begins another form (`number` changes), except where the form
 * itself wrote its new draft into the address (`onDrafBaru`).
 */
export function useAlamatDraf() {
  const search = useSearchParams();
  const address = search.toString();
  const [open, setOpen] = useState({ address, next: address, number: 0 });
  if (address !== open.address) setOpen({ address, next: address, number: address === open.next ? open.number : open.number + 1 });

  const onDrafBaru = useCallback((id: string) => {
    setOpen((before) => ({ ...before, next: `draf=${id}` }));
    window.history.replaceState(null, '', `?draf=${id}${window.location.hash}`);
  }, []);
  return { number: open.number, id: search.get('draf'), onDrafBaru };
}

interface Mulai<N extends Isi> {
  readonly nilai: N;
  readonly draf: DrafAwal | null;
  readonly koreksiDariId: string | null;
}

/** What a form begins with: a draft this tab knows better than the page it came back to is shown as this tab knows it. `menjadi`: it was sent meanwhile. */
export function useMulai<N extends Isi>(id: string | null, page: Mulai<N>): Mulai<N> & { readonly menjadi: string | null } {
  const [start] = useState(() => {
    const known = id ? drafMemory.newerThan(id, page.draf?.id === id ? page.draf.revisi : null) : null;
    if (!id || !known) return { nilai: page.nilai, draf: page.draf, koreksiDariId: page.koreksiDariId, menjadi: null };
    const { nilai, revisi, pada, koreksiDariId, menjadi } = known;
    return { nilai: nilai as N, draf: { id, revisi, pada }, koreksiDariId, menjadi };
  });
  return start;
}
