'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState, useTransition } from 'react';
import type { ActionResult } from '../../_request/form-action.ts';
import { createOnceKey } from './once-key.ts';

/** Why a submit did not go through; `count` changes with every refusal, so that a summary can take the focus again. */
export interface Problem {
  readonly pesan: string;
  readonly temuan: readonly { readonly field: string; readonly pesan: string }[];
  readonly keluar: boolean;
  readonly count: number;
}

const lost = {
  ok: false,
  pesan: 'Sambungan ke portal terputus. Isian Anda tetap ada; coba lagi sebentar lagi.',
  temuan: [],
  keluar: false,
} as const;

/**
 * Runs a server action from a button or form: busy while it runs, its refusal kept to be shown, the page made true after it.
 * `keyFor` gives the once-key of some content: the same until it went through, so that a second try cannot count twice.
 */
export function useSubmit() {
  const keys = useRef(createOnceKey());
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  function submit<T>(call: () => Promise<ActionResult<T>>, onDone?: (data: T) => void): void {
    start(async () => {
      const result = await call().catch(() => lost);
      if (result.ok) {
        keys.current = createOnceKey();
        setProblem(null);
        onDone?.(result.data);
        router.refresh();
      } else setProblem((before) => ({ ...result, count: (before?.count ?? 0) + 1 }));
    });
  }
  const keyFor = (content: object) => keys.current(JSON.stringify(content));
  return { pending, problem, submit, keyFor, forget: () => setProblem(null) };
}

/** What is wrong with one field, as a sentence: "wajib diisi" → "Wajib diisi."; undefined where nothing is. */
export function findingAt(problem: Problem | null, field: string): string | undefined {
  const pesan = problem?.temuan.find((row) => row.field === field)?.pesan;
  return pesan && `${pesan.charAt(0).toUpperCase()}${pesan.slice(1)}${/[.?]$/.test(pesan) ? '' : '.'}`;
}
