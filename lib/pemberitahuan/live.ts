import { listen } from '#lib/listen.ts';

/** What happened to a letter: ids and states only. */
export interface KabarSurat {
  /** when this process heard it, ms */
  readonly waktu: number;
  readonly surat: string;
  readonly operasi: string;
  readonly status: string;
  readonly objek: string;
  readonly cabang: string;
}
/**
 * Something else moved on, told by `objek`: `uji:id` (a test of the connection), `persetujuan:id`, `pemberitahuan:id` and
 * `sesi:id` (both for one person, `untuk`), `kemajuan:letter` (a document on its way: bytes), `jalur:keadaan` (what holds the line
 * up). Without a branch it is for who may see such a thing.
 */
export interface KabarLain {
  readonly waktu: number;
  readonly objek: string;
  readonly status: string;
  readonly cabang: string | null;
  readonly untuk?: string;
  /** of a document on its way, bytes */
  readonly terkirim?: number;
  readonly ukuran?: number;
}
export type Kabar = KabarSurat | KabarLain;
/** `segarkan` stands for "something may have been missed". */
type Listener = (kabar: Kabar | 'segarkan') => void;

interface Hub {
  readonly listeners: Set<Listener>;
  readonly recent: Kabar[];
}

/** What was heard lately, for a browser whose page was being made meanwhile. */
const RECENT = 500;
const held = globalThis as { mitraKabar?: Hub };

/** Hears every change of every letter and test; returns how to stop. One database connection serves the whole process. */
export function subscribe(listener: Listener): () => void {
  const { listeners } = hub();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this process heard since a moment (ms), oldest first. */
export function heardSince(moment: number): Kabar[] {
  return held.mitraKabar?.recent.filter((kabar) => kabar.waktu >= moment) ?? [];
}

function hub(): Hub {
  if (held.mitraKabar) return held.mitraKabar;
  const made: Hub = { listeners: new Set(), recent: [] };
  const tell = (kabar: Kabar | 'segarkan') => {
    for (const listener of made.listeners) listener(kabar);
  };
  listen('mitra_kabar', {
    onConnected: () => tell('segarkan'),
    onNews: (payload) => {
      const kabar = { ...(JSON.parse(payload) as Omit<Kabar, 'waktu'>), waktu: Date.now() } as Kabar;
      made.recent.push(kabar);
      if (made.recent.length > RECENT) made.recent.shift();
      tell(kabar);
    },
  });
  held.mitraKabar = made;
  return made;
}
