'use server';

import { z } from 'zod';
import { ambilSertifikat } from '#lib/covering/ambil-sertifikat.ts';
import { bayarIjp } from '#lib/covering/bayar-ijp.ts';
import { catatSertifikat } from '#lib/covering/catat-sertifikat.ts';
import { tanyakanIjp } from '#lib/covering/tanyakan-ijp.ts';
import { act } from '../../../_request/form-action.ts';

const id = z.uuid();
const teks = z.string().max(400);
const bayaran = z.object({
  kunci: id,
  penjaminanId: id,
  tahunKe: z.int().min(1).max(999),
  nilai: teks,
  noReferensi: teks,
  tglReferensi: teks,
  noInvoice: teks,
  tglInvoice: teks,
  noRekeningAsal: teks,
});
const nomor = z.object({ kunci: id, penjaminanId: id, noSertifikat: teks, tanggalSertifikat: teks });

/** Asks the guarantor again what IJP is owed. */
export async function tanyakan(penjaminanId: string) {
  return act(async (actor) => {
    await tanyakanIjp(actor, id.parse(penjaminanId));
    return null;
  });
}

/** Confirms one payment of a year's IJP. */
export async function bayar(input: z.input<typeof bayaran>) {
  return act((actor) => bayarIjp(actor, bayaran.parse(input)));
}

/** Fetches the certificate into our vault. */
export async function ambil(penjaminanId: string) {
  return act(async (actor) => {
    await ambilSertifikat(actor, id.parse(penjaminanId));
    return null;
  });
}

/** Writes down a certificate's number that came without the answer. */
export async function catat(input: z.input<typeof nomor>) {
  return act((actor) => catatSertifikat(actor, nomor.parse(input)));
}
