'use server';

import { z } from 'zod';
import { pasangTotp, selesaiTotp } from '#lib/auth/totp-setup.ts';
import { deviceSecret } from '../../../_request/device.ts';
import { actPending, nextPage } from '../../../_request/step-action.ts';

const isian = z.object({ kode: z.string().max(60) });
const jalan = z.string().max(400).nullable();

/** Makes the second factor work by its first code. */
export async function pasang(input: z.input<typeof isian>) {
  return actPending((pending) => pasangTotp(pending, isian.parse(input)));
}

/** Goes on once the recovery codes are kept. */
export async function selesai(ke: string | null) {
  return actPending(async (pending) => {
    const { tahap } = await selesaiTotp(pending, { peramban: await deviceSecret() });
    return { lanjut: nextPage(tahap, jalan.parse(ke)) };
  });
}
