'use server';

import { z } from 'zod';
import { buatTautanSandi } from '#lib/auth/password-link.ts';
import { lepasTotp } from '#lib/auth/release-totp.ts';
import { akhiriSesiPengguna } from '#lib/pengguna/akhiri-sesi-pengguna.ts';
import { aktifkanPengguna } from '#lib/pengguna/aktifkan-pengguna.ts';
import { tambahPengguna } from '#lib/pengguna/tambah-pengguna.ts';
import { tangguhkanPengguna } from '#lib/pengguna/tangguhkan-pengguna.ts';
import { ubahPengguna } from '#lib/pengguna/ubah-pengguna.ts';
import { act } from '../../../_request/form-action.ts';

const kunci = z.uuid();
const isian = z.object({
  namaPengguna: z.string().max(200),
  nama: z.string().max(400),
  email: z.string().max(400),
  peran: z.array(z.string().max(20)).max(10),
  cabangId: z.union([z.guid(), z.literal('')]).transform((id) => id || '00000000-0000-0000-0000-000000000000'),
  semuaCabang: z.boolean(),
  cakupan: z.array(z.guid()).max(2_000),
});
const baru = z.object({ kunci, isian });
const ubah = z.object({ kunci, id: z.guid(), isian });
const satu = z.object({ kunci, id: z.guid() });
const tangguh = satu.extend({ alasan: z.string().max(2_000) });

/** Adds an account with its invitation. */
export async function tambahAkun(input: z.input<typeof baru>) {
  return act((actor) => tambahPengguna(actor, baru.parse(input)));
}

/** Changes an account. */
export async function ubahAkun(input: z.input<typeof ubah>) {
  return act((actor) => ubahPengguna(actor, ubah.parse(input)));
}

/** Shuts an account. */
export async function tangguhkanAkun(input: z.input<typeof tangguh>) {
  return act((actor) => tangguhkanPengguna(actor, tangguh.parse(input)));
}

/** Opens an account again. */
export async function aktifkanAkun(input: z.input<typeof satu>) {
  return act((actor) => aktifkanPengguna(actor, satu.parse(input)));
}

/** Signs a person out everywhere. */
export async function keluarkanAkun(input: z.input<typeof satu>) {
  return act((actor) => akhiriSesiPengguna(actor, satu.parse(input)));
}

/** Makes a one-time link for a password. */
export async function buatTautan(input: z.input<typeof satu>) {
  return act((actor) => {
    const { kunci, id } = satu.parse(input);
    return buatTautanSandi(actor, { kunci, penggunaId: id });
  });
}

/** Takes a person's second factor away. */
export async function lepasKodeMasuk(input: z.input<typeof satu>) {
  return act((actor) => {
    const { kunci, id } = satu.parse(input);
    return lepasTotp(actor, { kunci, penggunaId: id });
  });
}
