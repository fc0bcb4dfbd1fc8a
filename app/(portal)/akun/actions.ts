'use server';

import { z } from 'zod';
import { gantiSandi } from '#lib/auth/change-password.ts';
import { buatKodePemulihan, lepasTotpSendiri } from '#lib/auth/release-totp.ts';
import { pasangTotp } from '#lib/auth/totp-setup.ts';
import { act } from '../../_request/form-action.ts';
import { sessionId } from '../../_request/session-cookie.ts';

const teks = z.string().max(500);
const sandi = z.object({ lama: teks, sandi: teks });
const kode = z.object({ kode: z.string().max(60) });

/** Changes the password of who is signed in; their other sessions end. */
export async function gantiSandiSaya(input: z.input<typeof sandi>) {
  return act(async (actor) => gantiSandi(actor, { ...sandi.parse(input), sesiId: (await sessionId()) ?? '' }));
}

/** Makes one's own second factor work by its first code. */
export async function pasangKode(input: z.input<typeof kode>) {
  return act((actor) => pasangTotp(actor, kode.parse(input)));
}

/** Takes one's own second factor away. */
export async function lepasKode(input: z.input<typeof kode>) {
  return act((actor) => lepasTotpSendiri(actor, kode.parse(input)));
}

/** Gives new recovery codes. */
export async function kodePemulihanBaru(input: z.input<typeof kode>) {
  return act((actor) => buatKodePemulihan(actor, kode.parse(input)));
}
