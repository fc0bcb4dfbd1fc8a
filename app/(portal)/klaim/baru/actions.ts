'use server';

import { z } from 'zod';
import { hapusDraf, tulisDraf } from '#lib/draf/draf.ts';
import { ajukanKlaim } from '#lib/klaim/ajukan-klaim.ts';
import { cariDijamin, type Dijamin } from '#lib/klaim/cari-dijamin.ts';
import { type ActionResult, act } from '../../../_request/form-action.ts';
import { JENIS_DRAF, keDraf } from './_components/isian.ts';

const id = z.guid();
const isian = z.record(z.string().max(60), z.string().max(2000));
const simpanan = z.object({ drafId: id, penjaminanId: id, koreksiDariId: id.nullable(), isian });
const kiriman = simpanan.extend({ kunci: id });

/** Keeps what was typed. */
export async function simpanDraf(input: z.infer<typeof simpanan>): Promise<ActionResult<{ pada: string }>> {
  return act(async (actor) => {
    const { drafId, isian, ...tentang } = simpanan.parse(input);
    if (!(await tulisDraf(actor, JENIS_DRAF, drafId, keDraf(isian, tentang)))) throw new Error('the draft was not kept');
    return { pada: new Date().toISOString() };
  });
}

/** Throws a draft away. */
export async function buangDraf(drafId: string): Promise<ActionResult<null>> {
  return act(async (actor) => {
    await hapusDraf(actor, JENIS_DRAF, id.parse(drafId));
    return null;
  });
}

/** Files the claim and gives its id. */
export async function kirimKlaim(input: z.input<typeof kiriman>): Promise<ActionResult<{ id: string }>> {
  return act(async (actor) => ajukanKlaim(actor, kiriman.parse(input)));
}

/** Finds certificates to claim on; what was typed travels in the body, never in an address. */
export async function cari(text: string): Promise<ActionResult<Dijamin[]>> {
  return act((actor) => cariDijamin(actor, z.string().max(200).parse(text)));
}
