'use server';

import { z } from 'zod';
import { bukaJalur } from '#lib/pengiriman/buka-jalur.ts';
import { tutupJalur } from '#lib/pengiriman/tutup-jalur.ts';
import { act } from '../../_request/form-action.ts';

const kunci = z.uuid();
const penutupan = z.object({ kunci, alasan: z.string().max(2000) });
const pembukaan = z.object({ kunci, lingkup: z.string().max(60) });

/** Closes the line to the guarantor until somebody opens it. */
export async function tutup(input: z.input<typeof penutupan>) {
  return act((actor) => tutupJalur(actor, penutupan.parse(input)));
}

/** Opens what waits for a person: the line, a lane, an operation. */
export async function buka(input: z.input<typeof pembukaan>) {
  return act((actor) => bukaJalur(actor, pembukaan.parse(input)));
}
