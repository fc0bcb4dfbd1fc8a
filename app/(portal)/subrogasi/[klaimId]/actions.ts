'use server';

import { z } from 'zod';
import { ajukanAngsuran } from '#lib/subrogasi/ajukan-angsuran.ts';
import { balikkanAngsuran } from '#lib/subrogasi/balikkan-angsuran.ts';
import { bayarAngsuran } from '#lib/subrogasi/bayar-angsuran.ts';
import { act } from '../../../_request/form-action.ts';

const id = z.uuid();
const teks = z.string().max(400);
const angsuran = z.object({ kunci: id, klaimId: id, isian: z.record(z.string().max(60), teks), koreksiDariId: id.nullable() });
const konfirmasi = z.object({ kunci: id, angsuranId: id, nilai: teks });
const pembalikan = z.object({ kunci: id, angsuranId: id, isian: z.object({ noSurat: teks, tanggal: teks, alasan: z.string().max(2000) }) });

/** Files one instalment. */
export async function ajukan(input: z.input<typeof angsuran>) {
  return act((actor) => ajukanAngsuran(actor, angsuran.parse(input)));
}

/** Confirms that an instalment was paid. */
export async function bayar(input: z.input<typeof konfirmasi>) {
  return act((actor) => bayarAngsuran(actor, konfirmasi.parse(input)));
}

/** Takes an instalment back, as agreed by letter. */
export async function balikkan(input: z.input<typeof pembalikan>) {
  return act((actor) => balikkanAngsuran(actor, pembalikan.parse(input)));
}
