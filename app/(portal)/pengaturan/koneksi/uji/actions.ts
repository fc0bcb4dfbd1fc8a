'use server';

import { z } from 'zod';
import { bacaPercobaanUji } from '#lib/koneksi/uji/baca-percobaan-uji.ts';
import { bekukanUji } from '#lib/koneksi/uji/bekukan-uji.ts';
import { hentikanUji } from '#lib/koneksi/uji/hentikan-uji.ts';
import { jawabPertanyaan } from '#lib/koneksi/uji/jawab-pertanyaan.ts';
import { pesanUji } from '#lib/koneksi/uji/pesan-uji.ts';
import { act } from '../../../../_request/form-action.ts';
import { orTerhalang } from '../terhalang.ts';

const id = z.uuid();
const nomor = z.string().max(200);
const uat = z.object({
  kunci: id,
  kodeBank: nomor,
  kodeUker: nomor,
  nomorAplikasi: nomor,
  noRekening: nomor,
  noSertifikat: nomor,
  ulang: z.boolean(),
});
const penghentian = z.object({ kunci: id, ujiId: id });
const jawaban = z.object({ kunci: id, ujiId: id, pertanyaanId: id, pilihan: z.int().min(0).max(20) });
const pembekuan = z.object({ kunci: id, ujiId: id, pilihan: z.array(z.string().max(80)).min(1).max(40) });

/** Orders a test of the connection. */
export async function jalankanUjiKoneksi(kunci: string) {
  return act((actor) => pesanUji(actor, { kunci: id.parse(kunci), jenis: 'koneksi' }));
}

/** Orders a UAT run. */
export async function jalankanUat(input: z.input<typeof uat>) {
  return act((actor) => {
    const { kunci, ...isian } = uat.parse(input);
    return pesanUji(actor, { kunci, jenis: 'uat', isian });
  });
}

/** Stops a test that waits or runs. */
export async function hentikan(input: z.input<typeof penghentian>) {
  return act((actor) => hentikanUji(actor, penghentian.parse(input)));
}

/** Answers a question of a UAT run. */
export async function jawab(input: z.input<typeof jawaban>) {
  return act((actor) => jawabPertanyaan(actor, jawaban.parse(input)));
}

/** Puts readings in force; the worker asks again what was asked of the guarantor when letters were returned for it. */
export async function bekukan(input: z.input<typeof pembekuan>) {
  return act((actor) => orTerhalang(() => bekukanUji(actor, pembekuan.parse(input))));
}

/** One call of a test word for word. */
export async function bukaPercobaan(ujiId: string, ke: number) {
  return act((actor) => bacaPercobaanUji(actor, id.parse(ujiId), z.int().min(1).parse(ke)));
}
