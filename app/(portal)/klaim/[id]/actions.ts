'use server';

import { z } from 'zod';
import { catatKeputusan } from '#lib/klaim/catat-keputusan.ts';
import { catatPembayaran } from '#lib/klaim/catat-pembayaran.ts';
import { tanyakanKlaim } from '#lib/klaim/tanyakan-klaim.ts';
import { tarikKlaim } from '#lib/klaim/tarik-klaim.ts';
import { act } from '../../../_request/form-action.ts';

const id = z.guid();
const teks = z.string().max(1000);
const klaim = z.object({ kunci: id, klaimId: id });
const keputusan = klaim.extend({ putusan: teks, nomor: teks, tanggal: teks, nilaiPokok: teks, nilaiBunga: teks, alasan: teks });
const pembayaran = klaim.extend({ tanggal: teks, nilai: teks, noReferensi: teks });
const penarikan = klaim.extend({ noSurat: teks, tanggal: teks, alasan: teks });

/** Asks the guarantor how the claim stands. */
export async function tanyakan(klaimId: string) {
  return act(async (actor) => {
    await tanyakanKlaim(actor, id.parse(klaimId));
    return null;
  });
}

/** Writes down a decision that came on paper. */
export async function catatPutusan(input: z.input<typeof keputusan>) {
  return act((actor) => catatKeputusan(actor, keputusan.parse(input)));
}

/** Writes down a payment seen on the bank's account. */
export async function catatBayar(input: z.input<typeof pembayaran>) {
  return act((actor) => catatPembayaran(actor, pembayaran.parse(input)));
}

/** Takes the claim back. */
export async function tarik(input: z.input<typeof penarikan>) {
  return act((actor) => tarikKlaim(actor, penarikan.parse(input)));
}
