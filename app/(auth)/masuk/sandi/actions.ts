'use server';

import { z } from 'zod';
import { tetapkanSandi } from '#lib/auth/change-password.ts';
import { deviceSecret } from '../../../_request/device.ts';
import { actPending, nextPage } from '../../../_request/step-action.ts';

const isian = z.object({ sandi: z.string().max(500), ke: z.string().max(400).nullable() });

/** Chooses the password on the way in; answers the page to go on to. */
export async function pilihSandi(input: z.input<typeof isian>) {
  return actPending(async (pending) => {
    const { sandi, ke } = isian.parse(input);
    const { tahap } = await tetapkanSandi(pending, { sandi, peramban: await deviceSecret() });
    return { lanjut: nextPage(tahap, ke) };
  });
}
