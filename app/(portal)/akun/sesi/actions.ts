'use server';

import { z } from 'zod';
import { akhiriSesi, akhiriSesiLain } from '#lib/auth/akhiri-sesi.ts';
import { lupakanPerangkat } from '#lib/auth/perangkat.ts';
import { act } from '../../../_request/form-action.ts';
import { sessionId } from '../../../_request/session-cookie.ts';

/** Ends one session, at once. */
export async function akhiri(sesiId: string) {
  return act((actor) => akhiriSesi(actor, { sesiId: z.uuid().parse(sesiId) }));
}

/** Ends every session of one's own but this one. */
export async function akhiriLain() {
  return act(async (actor) => akhiriSesiLain(actor, { sesiIni: z.uuid().parse(await sessionId()) }));
}

/** Forgets a browser of one's own. */
export async function lupakan(id: string) {
  return act((actor) => lupakanPerangkat(actor, { id: z.uuid().parse(id) }));
}
