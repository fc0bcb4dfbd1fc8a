import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfSession, endSession } from '#lib/auth/session.ts';
import { SignedOut } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { webSecret } from '#lib/seal.ts';
import { sessionCookieName } from './auth-options.ts';
import { requestStart } from './request-start.ts';

async function sessionId(): Promise<string | null> {
  const value = (await cookies()).get(sessionCookieName())?.value;
  if (!value) return null;
  const token = await decode({ token: value, secret: webSecret() }).catch(() => null);
  return isId(token?.sub) ? token.sub : null;
}

const readActorOnce = cache(async (active: boolean): Promise<Actor | null> => {
  const id = await sessionId();
  return id ? actorOfSession(id, active) : null;
});

/** The actor behind this request, checked against the database. For actions and routes. @throws SignedOut */
export async function requireActor({ active = true }: { active?: boolean } = {}): Promise<Actor> {
  const actor = await readActorOnce(active);
  if (!actor) throw new SignedOut();
  return actor;
}

/** The actor behind a page; sends everybody else to the sign-in page, which says so where a session has ended. */
export async function pageActor(): Promise<Actor> {
  requestStart();
  return (await readActorOnce(true)) ?? redirect((await cookies()).has(sessionCookieName()) ? '/masuk?sesi=berakhir' : '/masuk');
}

/** Whether somebody is signed in. */
export async function isSignedIn(): Promise<boolean> {
  return (await readActorOnce(false)) !== null;
}

/** Ends the session of this request in the database; its cookie is worth nothing from then on. */
export async function signOutHere(): Promise<void> {
  const id = await sessionId();
  if (id) await endSession(id);
  (await cookies()).delete(sessionCookieName());
}
