import type { Actor } from '#lib/auth/actor.ts';
import { actorOfSession } from '#lib/auth/session.ts';
import { SignedOut } from '#lib/errors.ts';
import { sessionId } from './session-cookie.ts';

interface StreamSession {
  readonly sesiId: string;
  readonly actor: Actor;
  readonly still: () => Promise<Actor | null>;
}

/** The session an open stream belongs to, its person, and a way to ask again and again who that is; null where nobody is signed in. */
export async function streamSession(): Promise<StreamSession | null> {
  const sesiId = await sessionId();
  if (!sesiId) return null;
  const still = () => actorOfSession(sesiId);
  const actor = await still();
  return actor && { sesiId, actor, still };
}

/** As `streamSession`, for a door. @throws SignedOut where nobody is signed in */
export async function requireSession(): Promise<StreamSession> {
  const session = await streamSession();
  if (!session) throw new SignedOut();
  return session;
}
