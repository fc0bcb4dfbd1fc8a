'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { InputError } from '#lib/errors.ts';
import { decideLetter } from '#lib/persetujuan/decide.ts';
import { act } from '../../_request/form-action.ts';

const surat = z.object({ kunci: z.uuid(), pengirimanId: z.uuid(), isiSha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Lets a letter go, as it was read. */
export async function setujuiSurat(input: z.input<typeof surat>) {
  const result = await act((actor) => decideLetter(actor, { ...surat.parse(input), keputusan: 'disetujui', alasan: null }));
  refresh();
  return result;
}

/** Turns a letter down with a reason for its maker. */
export async function tolakSurat(input: z.input<typeof surat> & { alasan: string }) {
  const result = await act((actor) => {
    const alasan = String(input.alasan).trim();
    if (alasan === '') throw new InputError([{ field: 'alasan', pesan: 'wajib diisi supaya pembuat tahu apa yang harus diperbaiki' }]);
    if (alasan.length > 400) throw new InputError([{ field: 'alasan', pesan: `paling banyak 400 huruf; sekarang ${alasan.length}` }]);
    return decideLetter(actor, { ...surat.parse(input), keputusan: 'ditolak', alasan });
  });
  refresh();
  return result;
}
