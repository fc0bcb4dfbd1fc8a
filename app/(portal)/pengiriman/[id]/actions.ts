'use server';

import { z } from 'zod';
import { cariCetakan } from '#lib/covering/cari-cetakan.ts';
import { InputError } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { cancelLetter } from '#lib/pengiriman/cancel-letter.ts';
import { releaseLetter } from '#lib/pengiriman/release-letter.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import { act } from '../../../_request/form-action.ts';

const id = z.uuid();
const teks = z.string().max(2000);
const keputusan = z.enum(['disetujui', 'ditolak']);
const surat = z.object({ kunci: id, pengirimanId: id });
const pembatalan = surat.extend({ alasan: teks });
const usul = surat.extend({ usul: z.enum(['diterima', 'tidak_ada']), noSertifikat: teks, tanggalSertifikat: teks, catatan: teks });
const putusan = z.object({ kunci: id, penyelesaianId: id, keputusan });

/** Cancels a letter that never left, with a reason. */
export async function batalkan(input: z.input<typeof pembatalan>) {
  return act((actor) => {
    const { alasan, ...rest } = pembatalan.parse(input);
    return cancelLetter(actor, { ...rest, alasan: wajib('alasan', alasan) });
  });
}

/** Lets a held letter, or one that waits, go at once. */
export async function kirimSekarang(input: z.input<typeof surat>) {
  return act((actor) => releaseLetter(actor, surat.parse(input)));
}

/** First of two people at the desk: says what became of a letter. */
export async function usulkan(input: z.input<typeof usul>) {
  return act((actor) => proposeSettlement(actor, usul.parse(input)));
}

/** Second of two people at the desk: confirms the proposal or turns it down. */
export async function putuskanUsul(input: z.input<typeof putusan>) {
  return act((actor) => decideSettlement(actor, putusan.parse(input)));
}

/** Asks the guarantor for the print of a filing whose outcome is unknown. */
export async function cari(pengajuanId: string) {
  return act((actor) => cariCetakan(actor, id.parse(pengajuanId)));
}

function wajib(field: string, text: string): string {
  const clean = cleanText(text);
  if (!clean) throw new InputError([{ field, pesan: 'wajib diisi supaya orang lain tahu sebabnya' }]);
  if (clean.length > 400) throw new InputError([{ field, pesan: `paling panjang 400 karakter, sekarang ${clean.length}` }]);
  return clean;
}
