'use server';

import { z } from 'zod';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { hapusDraf, tulisDraf } from '#lib/draf/draf.ts';
import { type ActionResult, act } from '../../../_request/form-action.ts';
import { JENIS_DRAF, keDraf } from './_components/isian.ts';

const id = z.guid();
const isian = z.record(z.string(), z.string());
const simpanan = z.object({ drafId: id, koreksiDariId: id.nullable(), isian });
const kiriman = simpanan.extend({ kunci: id });
const kelompok = z.object({ kunci: id, drafIds: z.array(id).max(100) });

/** Keeps what was typed; a draft that is gone meanwhile is begun anew under its id, so that nothing typed is lost. */
export async function simpanDraf(input: z.infer<typeof simpanan>): Promise<ActionResult<{ id: string; revisi: number; pada: string }>> {
  return act(async (actor) => {
    const { drafId, koreksiDariId, isian } = simpanan.parse(input);
    const kept = await tulisDraf(actor, JENIS_DRAF, drafId, keDraf(isian, koreksiDariId));
    if (!kept) throw new Error('the draft was not kept');
    return { ...kept, pada: new Date().toISOString() };
  });
}

/** Throws a draft away. */
export async function buangDraf(drafId: string): Promise<ActionResult<null>> {
  return act(async (actor) => {
    await hapusDraf(actor, JENIS_DRAF, id.parse(drafId));
    return null;
  });
}

/** Files the guarantee and gives its id. */
export async function kirimPengajuan(input: z.infer<typeof kiriman>): Promise<ActionResult<{ id: string }>> {
  return act(async (actor) => ajukanPenjaminan(actor, kiriman.parse(input)));
}

/** Files several drafts together, all or none. */
export async function kirimKelompok(input: z.infer<typeof kelompok>) {
  return act((actor) => ajukanKelompok(actor, kelompok.parse(input)));
}
