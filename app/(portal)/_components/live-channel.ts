'use client';

import { productionIntervals } from '#lib/interval-table.ts';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { leaveToSignIn } from './leave.ts';

type Listener = (kabar: Kabar | 'segarkan') => void;

/** News is kept so long for pages that were being made when it came. */
const KEPT = 200;

const listeners = new Set<Listener>();
const heard: Kabar[] = [];
let since = Number.POSITIVE_INFINITY;
let running: AbortController | null = null;
let channel: BroadcastChannel | null = null;

/** News of this tab from this moment on (server time, ms), oldest first; a stream opened later asks the portal for it too. */
export function heardSince(moment: number): Kabar[] {
  since = Math.min(since, moment);
  return heard.filter((kabar) => kabar.waktu >= moment);
}

/** Hears the live channel: one stream a browser, shared with its other tabs, closed while nobody looks. Returns how to stop. */
export function listenLive(listener: Listener): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', onVisibility);
    channel = new BroadcastChannel('mitra-kabar');
    channel.onmessage = (event: MessageEvent<Kabar | 'segarkan' | 'keluar'>) => {
      if (event.data === 'keluar') leaveToSignIn();
      else tell(event.data);
    };
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
  if (kabar !== 'segarkan') {
    heard.push(kabar);
    if (heard.length > KEPT) heard.shift();
  }
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
  void followOrLead(mine.signal);
}

async function followOrLead(signal: AbortSignal): Promise<void> {
  const led = await navigator.locks.query().then(({ held = [] }) => held.some((lock) => lock.name === 'mitra-kabar'));
  // Another tab holds the stream: what it heard before this tab listened is not told again.
  if (led) tell('segarkan');
  await navigator.locks.request('mitra-kabar', { signal }, () => stream(signal)).catch(() => undefined);
}

function stream(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let source: EventSource;
    let again: ReturnType<typeof setTimeout> | undefined;
    let lost = false;
    const pass = (kabar: Kabar | 'segarkan') => {
      tell(kabar);
      channel?.postMessage(kabar);
    };
    const end = () => {
      clearTimeout(again);
      source.close();
      resolve();
    };
    const leave = () => {
      end();
      channel?.postMessage('keluar');
      leaveToSignIn();
    };
    const connect = () => {
      source = new EventSource(Number.isFinite(since) ? `/api/kabar?sejak=${since}` : '/api/kabar');
      source.addEventListener('kabar', (event) => pass(JSON.parse(event.data)));
      source.addEventListener('segarkan', () => pass('segarkan'));
      source.addEventListener('mulai', () => {
        if (lost) pass('segarkan');
        lost = false;
      });
      source.addEventListener('keluar', leave);
      source.addEventListener('error', () => {
        lost = true;
        // The browser asks again by itself after a broken line, but never after an answer that is no stream (a proxy's error).
        if (source.readyState !== EventSource.CLOSED || signal.aborted) return;
        again = setTimeout(() => void askAgain(), productionIntervals.streamAgain);
      });
    };
    const askAgain = async () => {
      const answer = await fetch('/api/keadaan').catch(() => null);
      if (signal.aborted) return;
      if (answer?.status === 401) leave();
      else connect();
    };
    signal.addEventListener('abort', end);
    connect();
  });
}
