'use client';

import { useState, useTransition } from 'react';
import type { ActionResult } from '../../../_request/form-action.ts';
import type { Problem } from '../../_components/use-submit.ts';

/** Runs one step of bringing a file at a time: which one is under way, and why the last one did not go through. */
export function useFileStep<Step extends string>() {
  const [step, setStep] = useState<Step | null>(null);
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);
  function run<T>(name: Step, call: () => Promise<ActionResult<T>>, onDone: (data: T) => void): void {
    if (pending) return;
    setStep(name);
    start(async () => {
      const result = await call();
      if (result.ok) {
        setProblem(null);
        onDone(result.data);
      } else setProblem((before) => ({ ...result, count: (before?.count ?? 0) + 1 }));
    });
  }
  return { busy: pending ? step : null, problem, run, forget: () => setProblem(null) };
}
