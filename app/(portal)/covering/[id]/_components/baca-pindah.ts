import { cache } from 'react';
import type { Actor } from '#lib/auth/actor.ts';
import { pindahMenunggu } from '#lib/covering/baca-pindah-uker.ts';

/** The proposal that waits about a guarantee, read once for the whole page. */
export const bacaPindah = cache((actor: Actor, penjaminanId: string) => pindahMenunggu(actor, penjaminanId));
