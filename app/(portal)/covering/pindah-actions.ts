'use server';

import { z } from 'zod';
import { tarikPindahUker } from '#lib/covering/tarik-pindah-uker.ts';
import { usulkanPindahUker } from '#lib/covering/usulkan-pindah-uker.ts';
import { act } from '../../_request/form-action.ts';

const usul = z.object({ kunci: z.uuid(), penjaminanId: z.uuid(), keCabangId: z.uuid(), alasan: z.string().max(1000) });
const tarik = z.object({ kunci: z.uuid(), persetujuanId: z.uuid() });

/** Proposes that a debtor goes over to another branch. */
export async function usulkanPindah(input: z.input<typeof usul>) {
  return act((actor) => usulkanPindahUker(actor, usul.parse(input)));
}

/** Takes back one's own proposal. */
export async function tarikPindah(input: z.input<typeof tarik>) {
  return act((actor) => tarikPindahUker(actor, tarik.parse(input)));
}
