'use server';

import { z } from 'zod';
import { cabutDelegasi } from '#lib/persetujuan/cabut-delegasi.ts';
import { delegasikan } from '#lib/persetujuan/delegasikan.ts';
import { act } from '../../../_request/form-action.ts';

const kunci = z.uuid();
const delegasi = z.object({
  kunci,
  kepadaId: z.string().max(40),
  mulai: z.string().max(40),
  sampai: z.string().max(40),
  alasan: z.string().max(2000),
});
const pencabutan = z.object({ kunci, delegasiId: z.uuid() });

/** Hands one's authority over for some days. */
export async function beriDelegasi(input: z.input<typeof delegasi>) {
  return act((actor) => delegasikan(actor, delegasi.parse(input)));
}

/** Ends a delegation at once, as its giver or by handing it back. */
export async function akhiriDelegasi(input: z.input<typeof pencabutan>) {
  return act((actor) => cabutDelegasi(actor, pencabutan.parse(input)));
}
