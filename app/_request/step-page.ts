import { redirect } from 'next/navigation';
import type { Pending, TahapSesi } from '#lib/auth/steps.ts';
import { ownPath, withReturn } from './own-path.ts';
import { isSignedIn, pendingSession, stepPage } from './session.ts';

/** The session that waits at the step of this page; any other goes to where it belongs. */
export async function pageOfStep(step: Exclude<TahapSesi, 'penuh'>, ke: unknown): Promise<Pending> {
  const pending = await pendingSession();
  if (pending?.tahap === step) return pending;
  const path = ownPath(ke);
  if (pending) redirect(withReturn(stepPage(pending.tahap), path));
  redirect((await isSignedIn()) ? (path ?? '/') : withReturn('/masuk', path));
}
