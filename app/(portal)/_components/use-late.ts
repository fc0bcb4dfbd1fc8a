'use client';

import { useEffect, useState } from 'react';

/** The longest wait a browser's timer takes, ms. */
const LONGEST = 2_000_000_000;

/** Whether a moment has come that was so many ms away when `at` was read (server time, ms); turns by itself. Null: it never comes. */
export function useLate(within: number | null, at: number): boolean {
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    if (within === null || within <= 0) return;
    const timer = setTimeout(() => setPassed(at), Math.min(within, LONGEST));
    return () => clearTimeout(timer);
  }, [within, at]);
  return within !== null && (within <= 0 || passed === at);
}
