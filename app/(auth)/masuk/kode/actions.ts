'use server';

import { z } from 'zod';
import { masukKode } from '#lib/auth/second-factor.ts';
import { deviceSecret } from '../../../_request/device.ts';
import { actPending, nextPage } from '../../../_request/step-action.ts';

const isian = z.object({ kode: z.string().max(60), ke: z.string().max(400).nullable() });

/** Takes a code; answers the page to go on to, and after a recovery code how many are left. */
export async function kirimKode(input: z.input<typeof isian>) {
  return actPending(async (pending) => {
    const { kode, ke } = isian.parse(input);
    const { tahap, sisaPemulihan } = await masukKode(pending, { kode, peramban: await deviceSecret() });
    return { lanjut: nextPage(tahap, ke), sisaPemulihan };
  });
}
