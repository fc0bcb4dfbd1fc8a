'use server';

import { z } from 'zod';
import { putuskanPindahUker } from '#lib/covering/putuskan-pindah-uker.ts';
import { tarikPindahUker } from '#lib/covering/tarik-pindah-uker.ts';
import { InputError } from '#lib/errors.ts';
import { cleanText } from '#lib/jfusion/contract/check.ts';
import { bukaPersetujuan } from '#lib/persetujuan/buka-persetujuan.ts';
import { decideLetters } from '#lib/persetujuan/decide-letters.ts';
import { putuskanAturan } from '#lib/persetujuan/putuskan-aturan.ts';
import { putuskanBanyak } from '#lib/persetujuan/putuskan-banyak.ts';
import { tarikUsul } from '#lib/persetujuan/tarik-usul.ts';
import { act } from '../../_request/form-action.ts';

const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const teks = z.string().max(2000);
const jenis = z.enum(['surat', 'kelompok', 'pindah_uker', 'aturan']);
const putusan = z.object({ kunci: id, persetujuanId: id, sha256, jenis });
const persetujuan = putusan.extend({ tolak: z.array(z.object({ pengirimanId: id, alasan: teks })).max(100) });
const penarikan = z.object({ kunci: id, persetujuanId: id, jenis: z.enum(['pindah_uker', 'aturan']) });
const penolakan = putusan.extend({ alasan: teks });
const banyak = z.object({ kunci: id, putusan: z.array(z.object({ persetujuanId: id, sha256 })).max(100) });

/** Notes that a checker has opened a request: from then on its maker does not change it. */
export async function buka(persetujuanId: string) {
  return act((actor) => bukaPersetujuan(actor, id.parse(persetujuanId)));
}

/** Approves one request as it was read; rows of a batch in `tolak` do not go. */
export async function setujui(input: z.input<typeof persetujuan>) {
  return act((actor) => {
    const { jenis: macam, tolak, ...rest } = persetujuan.parse(input);
    const keputusan = { ...rest, keputusan: 'disetujui', alasan: null } as const;
    return macam === 'surat' || macam === 'kelompok' ? decideLetters(actor, { ...keputusan, tolak }) : decideOther(macam)(actor, keputusan);
  });
}

/** Turns one request down, with a reason for its maker. */
export async function tolak(input: z.input<typeof penolakan>) {
  return act((actor) => {
    const { jenis: macam, alasan, ...rest } = penolakan.parse(input);
    const keputusan = { ...rest, keputusan: 'ditolak', alasan: reason(alasan) } as const;
    return macam === 'surat' || macam === 'kelompok' ? decideLetters(actor, keputusan) : decideOther(macam)(actor, keputusan);
  });
}

/** Approves up to a hundred letters and batches, each by itself; tells how each went. */
export async function setujuiBanyak(input: z.input<typeof banyak>) {
  return act((actor) => putuskanBanyak(actor, banyak.parse(input)));
}

/** Takes back one's own proposal of a move or a rule. */
export async function tarik(input: z.input<typeof penarikan>) {
  return act((actor) => {
    const { jenis: macam, ...rest } = penarikan.parse(input);
    return macam === 'aturan' ? tarikUsul(actor, rest) : tarikPindahUker(actor, rest);
  });
}

function decideOther(macam: 'pindah_uker' | 'aturan') {
  return macam === 'aturan' ? putuskanAturan : putuskanPindahUker;
}

function reason(text: string): string {
  const clean = cleanText(text);
  if (!clean) throw new InputError([{ field: 'alasan', pesan: 'wajib diisi supaya pembuat tahu apa yang harus diperbaiki' }]);
  if (clean.length > 400) throw new InputError([{ field: 'alasan', pesan: `paling banyak 400 huruf; sekarang ${clean.length}` }]);
  return clean;
}
