'use server';

import { z } from 'zod';
import { operasi } from '#lib/jfusion/contract/endpoints.ts';
import { buatKunci } from '#lib/koneksi/buat-kunci.ts';
import { imporKunci } from '#lib/koneksi/impor-kunci.ts';
import { kembalikanSurat } from '#lib/koneksi/kembalikan-surat.ts';
import { lepasKunciJamkrindo } from '#lib/koneksi/lepas-kunci-jamkrindo.ts';
import { pakaiKunci } from '#lib/koneksi/pakai-kunci.ts';
import { pasangKunciJamkrindo } from '#lib/koneksi/pasang-kunci-jamkrindo.ts';
import { ubahProfil } from '#lib/koneksi/ubah-profil.ts';
import { act } from '../../../_request/form-action.ts';
import { pemulihan } from './pemulihan.ts';
import { orTerhalang } from './terhalang.ts';

const id = z.uuid();
const pem = z.string().max(40_000);
const profil = z.object({
  kunci: id,
  versi: z.int(),
  profil: z.record(z.string(), z.unknown()),
  catatan: z.string().max(2000),
});
const kembalian = z.object({ operasi: z.array(z.enum(operasi)).max(operasi.length) });
const impor = z.object({ kunci: id, pem, frasa: z.string().max(1000) });
const pemakaian = z.object({ kunciId: id, terdaftar: z.boolean() });

/** Changes switches of the profile; the worker asks again what was asked of the guarantor when letters were returned for it. */
export async function simpanProfil(input: z.input<typeof profil>) {
  return act((actor) => orTerhalang(() => ubahProfil(actor, profil.parse(input))));
}

/** Takes back the unsent letters of these operations. */
export async function kembalikan(input: z.input<typeof kembalian>) {
  return act((actor) => kembalikanSurat(actor, kembalian.parse(input), pemulihan));
}

/** Makes a signing key. */
export async function buat(kunci: string) {
  return act((actor) => buatKunci(actor, { kunci: id.parse(kunci) }));
}

/** Takes over a signing key from PEM text. */
export async function imporBerkas(input: z.input<typeof impor>) {
  return act((actor) => imporKunci(actor, impor.parse(input)));
}

/** Takes a stored key into use. */
export async function pakai(input: z.input<typeof pemakaian>) {
  return act((actor) => pakaiKunci(actor, pemakaian.parse(input)));
}

/** Sets Jamkrindo's public key. */
export async function pasangJamkrindo(text: string) {
  return act((actor) => pasangKunciJamkrindo(actor, { pem: pem.parse(text) }));
}

/** Takes Jamkrindo's public key away. */
export async function lepasJamkrindo() {
  return act((actor) => lepasKunciJamkrindo(actor));
}
