'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '../../../_request/form-action.ts';
import type { Problem } from '../../../(portal)/_components/use-submit.ts';

const putus = {
  ok: false,
  pesan: 'Portal tidak dapat dihubungi. Periksa jaringan Anda, lalu coba lagi.',
  temuan: [],
  keluar: false,
} as const;

/**
 * Runs an action of a page before the portal: busy while it runs, and on while the next page comes. A session that has ended
 * goes back to the sign-in page.
 */
export function useStep() {
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  function submit<T>(call: () => Promise<ActionResult<T>>, onDone: (data: T) => void | Promise<void>): void {
    start(async () => {
      const result = await call().catch(() => putus);
      if (!result.ok && result.keluar) return leave('/masuk?sesi=berakhir');
      if (!result.ok) return setProblem((before) => ({ ...result, count: (before?.count ?? 0) + 1 }));
      setProblem(null);
      await onDone(result.data);
    });
  }
  return { pending, problem, submit };
}

/**
 * What stands in a field at the moment its form is sent: also what was typed before this page woke up. Forms are sent through
 * `action`, which waits for the page; a form sent by itself would write its secrets into the address.
 */
export function typedIn(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

/** Goes to another page; the form stays busy until this one is gone. */
export function leave(address: string): Promise<void> {
  location.replace(address);
  return new Promise(() => undefined);
}
