import { notFound } from 'next/navigation';
import { type Actor, may } from '#lib/auth/actor.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import { pageActor } from './session.ts';

/** The actor behind a page that needs a permission; for whom none of their roles holds it, there is no such page. */
export async function pageFor(izin: Permission): Promise<Actor> {
  const actor = await pageActor();
  if (!may(actor, izin)) notFound();
  return actor;
}
