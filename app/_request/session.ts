import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { pathHeader } from '#lib/address-header.ts';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfSession, pendingOf, sessionEnds, signOut, whyEnded } from '#lib/auth/session.ts';
import type { SessionEnds } from '#lib/auth/session-clock.ts';
import type { Pending, TahapSesi } from '#lib/auth/steps.ts';
import { SignedOut } from '#lib/errors.ts';
import { ownPath, withReturn } from './own-path.ts';
import { requestStart } from './request-start.ts';
import { sessionCookieName, sessionId } from './session-cookie.ts';

/** The page of each step between the password and the portal. */
const stepPages: Record<Exclude<TahapSesi, 'penuh'>, string> = {
  kode: '/masuk/kode',
  pasang_totp: '/masuk/totp',
  ganti_sandi: '/masuk/sandi',
};

const readActorOnce = cache(async (): Promise<Actor | null> => {
  const id = await sessionId();
  return id ? actorOfSession(id) : null;
});

/** The actor behind this request, checked against the database. For actions and routes. @throws SignedOut */
export async function requireActor(): Promise<Actor> {
  const actor = await readActorOnce();
  if (!actor) throw new SignedOut();
  return actor;
}

/**
 * The actor behind a page. Sends everybody else to the sign-in page, which says so where a session has ended, or to the step
 * their session waits at; both lead back here.
 */
export async function pageActor(): Promise<Actor> {
  requestStart();
  const actor = await readActorOnce();
  if (actor) return actor;
  const ke = ownPath((await headers()).get(pathHeader));
  const pending = await pendingSession();
  if (pending) redirect(withReturn(stepPage(pending.tahap), ke));
  redirect(withReturn((await cookies()).has(sessionCookieName()) ? '/masuk?sesi=berakhir' : '/masuk', ke));
}

/** The page at which a session goes on from a step; Beranda for a whole one. */
export function stepPage(tahap: TahapSesi): string {
  return tahap === 'penuh' ? '/' : stepPages[tahap];
}

/** The session of this request, where it waits at a step between the password and the portal. */
export async function pendingSession(): Promise<Pending | null> {
  const id = await sessionId();
  return id ? pendingOf(id) : null;
}

/** Whether somebody is signed in. */
export async function isSignedIn(): Promise<boolean> {
  return (await readActorOnce()) !== null;
}

/** When the session of this request ends by itself; null where it lives no more. */
export async function endsHere(): Promise<SessionEnds | null> {
  const id = await sessionId();
  return id ? sessionEnds(id) : null;
}

/** Why the session this browser still holds lives no more; null where it lives or there is none. */
export async function endedBecause(): Promise<Awaited<ReturnType<typeof whyEnded>>> {
  const id = await sessionId();
  return id ? whyEnded(id) : null;
}

/** Ends the session of this request in the database; its cookie is worth nothing from then on. */
export async function signOutHere(): Promise<void> {
  const id = await sessionId();
  if (id) await signOut(id);
  (await cookies()).delete(sessionCookieName());
}
