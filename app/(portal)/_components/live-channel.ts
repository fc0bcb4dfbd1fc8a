'use client';

/** What the live channel says: a letter moved, or something may have been missed. */
export interface Kabar {
  readonly surat: string;
  readonly operasi: string;
  readonly status: string;
  readonly objek: string;
}
type Listener = (kabar: Kabar | 'segarkan') => void;

const listeners = new Set<Listener>();
let running: AbortController | null = null;
let channel: BroadcastChannel | null = null;

/** Hears the live channel: one stream a browser, shared with its other tabs, closed while nobody looks. Returns how to stop. */
export function listenLive(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onVisibility);
    channel = new BroadcastChannel('mitra-kabar');
    channel.onmessage = (event) => tell(event.data);
    if (document.visibilityState === 'visible') open();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibility);
    close();
    channel?.close();
    channel = null;
  };
}

function tell(kabar: Kabar | 'segarkan'): void {
  for (const listener of listeners) listener(kabar);
}

function onVisibility(): void {
  if (document.visibilityState === 'hidden') {
    close();
    return;
  }
  open();
  tell('segarkan');
}

function close(): void {
  running?.abort();
  running = null;
}

function open(): void {
  if (running) return;
  const mine = new AbortController();
  running = mine;
  // Locks exist on https and localhost only; elsewhere each tab keeps a stream of its own.
  if (!('locks' in navigator)) {
    void stream(mine.signal);
    return;
  }
  navigator.locks.request('mitra-kabar', { signal: mine.signal }, () => stream(mine.signal)).catch(() => undefined);
}

function stream(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const source = new EventSource('/api/kabar');
    let lost = false;
    const pass = (kabar: Kabar | 'segarkan') => {
      tell(kabar);
      channel?.postMessage(kabar);
    };
    const end = () => {
      source.close();
      resolve();
    };
    source.addEventListener('kabar', (event) => pass(JSON.parse(event.data)));
    source.addEventListener('segarkan', () => pass('segarkan'));
    source.addEventListener('mulai', () => {
      if (lost) pass('segarkan');
      lost = false;
    });
    source.addEventListener('keluar', () => {
      end();
      location.assign('/masuk?sesi=berakhir');
    });
    source.addEventListener('error', () => {
      lost = true;
    });
    signal.addEventListener('abort', end);
  });
}
