'use server';

import { z } from 'zod';
import { buatAdminPertama } from '#lib/auth/first-admin.ts';
import { consumeFirstAdmin } from '#lib/auth/throttle.ts';
import { Refusal } from '#lib/errors.ts';
import { hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';
import { clientAddress } from '../../../_request/client-address.ts';
import { actOpen } from '../../../_request/step-action.ts';

const teks = z.string().max(500);
const isian = z.object({ kode: teks, nama: teks, namaPengguna: teks, sandi: teks, kodeUker: teks, namaCabang: teks });

/** Makes the first admin by the code of the console. */
export async function buatAdmin(input: z.input<typeof isian>) {
  return actOpen(async () => {
    const parsed = isian.parse(input);
    if (Object.values(parsed).some(hasForbiddenCharacter)) throw new Refusal('Isian memuat tanda yang tidak dapat disimpan.');
    await consumeFirstAdmin(await clientAddress());
    return buatAdminPertama(parsed);
  });
}
