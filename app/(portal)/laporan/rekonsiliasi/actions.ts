'use server';

import { z } from 'zod';
import { mulaiRekonsiliasi } from '#lib/laporan/mulai-rekonsiliasi.ts';
import { act } from '../../../_request/form-action.ts';

const day = z.string().max(40);
const permintaan = z.object({ kunci: z.uuid(), jenis: z.enum(['ijp', 'klaim']), cabangId: z.uuid(), dari: day, sampai: day });

/** Begins a reconciliation. */
export async function mulai(input: z.input<typeof permintaan>) {
  return act((actor) => mulaiRekonsiliasi(actor, permintaan.parse(input)));
}
