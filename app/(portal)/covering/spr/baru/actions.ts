'use server';

import { z } from 'zod';
import { ajukanSpr } from '#lib/covering/ajukan-spr.ts';
import { hapusDraf, tulisDraf } from '#lib/draf/draf.ts';
import { type ActionResult, act } from '../../../../_request/form-action.ts';
import { JENIS_DRAF_SPR, keDrafSpr } from './_components/isian-spr.ts';

const id = z.guid();
const isian = z.record(z.string(), z.string());
const simpanan = z.object({ drafId: id, penjaminanId: id, namaDebitur: z.string(), koreksiDariId: id.nullable(), isian });
const kiriman = z.object({ kunci: id, drafId: id, penjaminanId: id, koreksiDariId: id.nullable(), isian });

/** Keeps what was typed; a draft that is gone meanwhile is begun anew under its id, so that nothing typed is lost. */
export async function simpanDrafSpr(input: z.infer<typeof simpanan>): Promise<ActionResult<{ id: string; revisi: number; pada: string }>> {
  return act(async (actor) => {
    const { drafId, isian, ...tentang } = simpanan.parse(input);
    const kept = await tulisDraf(actor, JENIS_DRAF_SPR, drafId, keDrafSpr(isian, tentang));
    if (!kept) throw new Error('the draft was not kept');
    return { ...kept, pada: new Date().toISOString() };
  });
}

/** Throws a draft away. */
export async function buangDrafSpr(drafId: string): Promise<ActionResult<null>> {
  return act(async (actor) => {
    await hapusDraf(actor, JENIS_DRAF_SPR, id.parse(drafId));
    return null;
  });
}

/** Files the SPR and gives its id. */
export async function kirimSpr(input: z.infer<typeof kiriman>): Promise<ActionResult<{ id: string }>> {
  return act(async (actor) => ajukanSpr(actor, kiriman.parse(input)));
}
