'use server';

import { z } from 'zod';
import { markRead } from '#lib/pemberitahuan/mark-read.ts';
import { act } from '../../_request/form-action.ts';

const pilihan = z.union([z.object({ id: z.uuid() }), z.object({ sampai: z.uuid() })]);

/** Marks one of the person's notices as read, or all up to the newest they saw. */
export async function tandaiDibaca(input: z.input<typeof pilihan>) {
  return act((actor) => markRead(actor, pilihan.parse(input)));
}
