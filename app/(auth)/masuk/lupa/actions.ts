'use server';

import { after } from 'next/server';
import { z } from 'zod';
import { mintaTautanSandi } from '#lib/auth/password-link.ts';
import { consumeReset } from '#lib/auth/throttle.ts';
import { hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { describeError, log } from '#lib/log.ts';
import { clientAddress } from '../../../_request/client-address.ts';
import { actOpen } from '../../../_request/step-action.ts';

const nama = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .refine((value) => !hasForbiddenCharacter(value));

/** Asks for a link by mail. The answer is there before anybody looks whether the account exists. */
export async function mintaTautan(input: string) {
  return actOpen(async () => {
    const namaPengguna = nama.parse(input);
    await consumeReset(namaPengguna, await clientAddress());
    after(() => mintaTautanSandi(namaPengguna).catch((error: unknown) => log.error({ galat: describeError(error) }, 'password link')));
    return null;
  });
}
