'use server';

import { z } from 'zod';
import { tarikUsul } from '#lib/persetujuan/tarik-usul.ts';
import { usulkanAturan } from '#lib/persetujuan/usulkan-aturan.ts';
import { act } from '../../../_request/form-action.ts';

const kunci = z.uuid();
const batas = z.string().max(40);
const kebijakan = z.object({ kunci, operasi: z.string().max(40), mode: z.enum(['selalu', 'di_atas', 'tidak']), batas });
const wewenang = z.object({ kunci, penggunaId: kunci, operasi: z.string().max(40), batas });
const usul = z.object({ kunci, persetujuanId: kunci });

/** Proposes another policy for an operation. */
export async function usulkanKebijakan(input: z.input<typeof kebijakan>) {
  return act((actor) => {
    const { kunci: sekali, batas: nilai, ...rest } = kebijakan.parse(input);
    return usulkanAturan(actor, { kunci: sekali, aturan: { jenis: 'kebijakan', ...rest, batas: nilai === '' ? null : nilai } });
  });
}

/** Proposes another limit for a checker; an empty amount takes the limit away. */
export async function usulkanBatas(input: z.input<typeof wewenang>) {
  return act((actor) => {
    const { kunci: sekali, batas: nilai, ...rest } = wewenang.parse(input);
    return usulkanAturan(actor, { kunci: sekali, aturan: { jenis: 'batas', ...rest, batas: nilai === '' ? null : nilai } });
  });
}

/** Takes one's own proposal back. */
export async function tarikUsulan(input: z.input<typeof usul>) {
  return act((actor) => tarikUsul(actor, usul.parse(input)));
}
