import type { ReactNode } from 'react';
import { may } from '#lib/auth/actor.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import { pageActor } from '../../_request/session.ts';

/** What only those see who may do it; the verb behind it asks again. `instead`: what the others see. */
export async function Only({ izin, instead, children }: { izin: Permission; instead?: ReactNode; children: ReactNode }) {
  return may(await pageActor(), izin) ? children : instead;
}
