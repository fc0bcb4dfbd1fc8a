'use server';

import { z } from 'zod';
import { pakaiTautanSandi, pemilikTautan } from '#lib/auth/use-password-link.ts';
import { actOpen } from '../../../_request/step-action.ts';

const token = z.string().max(200);
const isian = z.object({ token, sandi: z.string().max(500) });

/** Whose link it is. */
export async function bukaTautan(input: string) {
  return actOpen(() => pemilikTautan(token.parse(input)));
}

/** Chooses the password the link is for. */
export async function simpanSandi(input: z.input<typeof isian>) {
  return actOpen(() => pakaiTautanSandi(isian.parse(input)));
}
