import { useRef, useState } from 'react';
import type { DetailView } from './detail-view.ts';
import type { WaitingView } from './waiting-view.ts';

type Row = Pick<WaitingView, 'id' | 'sha256'> & { readonly gone?: boolean };
export type Loaded = { readonly detail: DetailView } | { readonly pesan: string };

const keyOf = ({ id, sha256, gone }: Row) => `${id}:${sha256}:${gone ? 'gone' : ''}`;
const putus = 'Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.';

/** The details of requests, each asked for once as long as it says the same; `ask` may run ahead of what is looked at. */
export function useDetails() {
  const [known, setKnown] = useState<ReadonlyMap<string, Loaded>>(new Map());
  const asked = useRef(new Set<string>());

  async function fetchDetail(row: Row): Promise<Loaded> {
    const answer = await fetch(`/persetujuan/${row.id}/rincian`).catch(() => null);
    if (answer?.ok) return { detail: (await answer.json()) as DetailView };
    if (answer?.status === 401) return { pesan: 'Sesi Anda sudah berakhir. Silakan masuk lagi.' };
    return { pesan: answer?.status === 403 ? await answer.text() : putus };
  }

  async function ask(row: Row): Promise<Loaded | null> {
    const key = keyOf(row);
    if (asked.current.has(key)) return null;
    asked.current.add(key);
    const loaded = await fetchDetail(row);
    if ('pesan' in loaded) asked.current.delete(key);
    setKnown((before) => new Map(before).set(key, loaded));
    return loaded;
  }

  return { of: (row: Row): Loaded | undefined => known.get(keyOf(row)), ask };
}
