import { Client } from 'pg';
import { pgOptions } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { describeError, log } from '#lib/log.ts';

/** What happened to a letter: ids and states only. `segarkan` stands for "something may have been missed". */
export interface Kabar {
  /** when this process heard it, ms */
  readonly waktu: number;
  readonly surat: string;
  readonly operasi: string;
  readonly status: string;
  readonly objek: string;
  readonly cabang: string;
}
type Listener = (kabar: Kabar | 'segarkan') => void;

interface Hub {
  readonly listeners: Set<Listener>;
  readonly recent: Kabar[];
  client: Client | null;
  connecting: boolean;
}

/** What was heard lately, for a browser whose page was being made meanwhile. */
const RECENT = 500;
const held = globalThis as { mitraKabar?: Hub };

/** Hears every change of every letter; returns how to stop. One database connection serves the whole process. */
export function subscribe(listener: Listener): () => void {
  held.mitraKabar ??= { listeners: new Set(), recent: [], client: null, connecting: false };
  held.mitraKabar.listeners.add(listener);
  void connect();
  return () => held.mitraKabar?.listeners.delete(listener);
}

/** What this process heard since a moment (ms), oldest first. */
export function heardSince(moment: number): Kabar[] {
  return held.mitraKabar?.recent.filter((kabar) => kabar.waktu >= moment) ?? [];
}

function tell(kabar: Kabar | 'segarkan'): void {
  const recent = held.mitraKabar?.recent;
  if (kabar !== 'segarkan' && recent) {
    recent.push(kabar);
    if (recent.length > RECENT) recent.shift();
  }
  for (const listener of held.mitraKabar?.listeners ?? []) listener(kabar);
}

async function connect(): Promise<void> {
  const hub = held.mitraKabar;
  if (!hub || hub.client || hub.connecting) return;
  hub.connecting = true;
  const client = new Client({ connectionString: env().DATABASE_URL, options: pgOptions });
  const lost = (error?: Error) => {
    if (error) log.warn({ galat: describeError(error) }, 'live channel lost');
    if (hub.client === client) hub.client = null;
    hub.connecting = false;
    if (hub.listeners.size > 0) setTimeout(() => void connect(), 1_000).unref();
  };
  client.on('error', lost);
  client.on('end', () => lost());
  client.on('notification', ({ payload }) => tell({ ...(JSON.parse(payload ?? '') as Omit<Kabar, 'waktu'>), waktu: Date.now() }));
  try {
    await client.connect();
    await client.query('LISTEN mitra_kabar');
    hub.client = client;
    hub.connecting = false;
    tell('segarkan');
  } catch (error) {
    lost(error as Error);
  }
}
