import type { Pending, TahapSesi } from '#lib/auth/steps.ts';
import { SignedOut } from '#lib/errors.ts';
import { type ActionResult, answer } from './form-action.ts';
import { ownPath, withReturn } from './own-path.ts';
import { pendingSession, stepPage } from './session.ts';

/** A server action of a session that waits at a step between the password and the portal: as `answer` says. */
export function actPending<T>(work: (pending: Pending) => Promise<T>): Promise<ActionResult<T>> {
  return answer(async () => {
    const pending = await pendingSession();
    if (!pending) throw new SignedOut();
    return work(pending);
  });
}

/** A server action for somebody who is not signed in, whose work checks for itself who may: as `answer` says. */
export function actOpen<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  return answer(work);
}

/** Where a session goes on: the page of its next step, or the page it was led away from. */
export function nextPage(tahap: TahapSesi, ke: unknown): string {
  const path = ownPath(ke);
  return tahap === 'penuh' ? (path ?? '/') : withReturn(stepPage(tahap), path);
}
