import Link from 'next/link';
import type { ReactNode } from 'react';
import { may } from '#lib/auth/actor.ts';
import { pageActor } from '../../../_request/session.ts';
import { permissionOf } from './place.ts';

/** A way to a page for who may open it; the words alone for everybody else. */
export async function PlaceLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const izin = permissionOf(href);
  return izin === undefined || may(await pageActor(), izin) ? <Link href={href}>{children}</Link> : children;
}
