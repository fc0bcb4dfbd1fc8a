'use server';

import { z } from 'zod';
import { akhiriPerjanjian } from '#lib/referensi/akhiri-perjanjian.ts';
import { hapusLibur } from '#lib/referensi/hapus-libur.ts';
import { simpanKode } from '#lib/referensi/simpan-kode.ts';
import { simpanLibur } from '#lib/referensi/simpan-libur.ts';
import { simpanPerjanjian } from '#lib/referensi/simpan-perjanjian.ts';
import { simpanProduk } from '#lib/referensi/simpan-produk.ts';
import { act } from '../../../_request/form-action.ts';

const kunci = z.uuid();
const isian = z.record(z.string().max(40), z.string().max(1000));
const pendek = z.string().max(40);
const baris = z.object({ kunci, isian, baru: z.boolean() });
const barisKode = baris.extend({ daftar: pendek });
const hariLibur = z.object({ kunci, tanggal: pendek });
const akhir = z.object({ kunci, id: kunci, sampai: pendek });
const perjanjian = z.object({
  kunci,
  produkKode: pendek,
  isian,
  wajib: z.array(pendek).max(40),
  asal: z.object({ id: kunci, cara: z.enum(['perbaiki', 'ganti']) }).nullable(),
});

/** Writes an agreement down. */
export async function simpanPks(input: z.input<typeof perjanjian>) {
  return act((actor) => simpanPerjanjian(actor, perjanjian.parse(input)));
}

/** Gives an agreement its last day. */
export async function akhiriPks(input: z.input<typeof akhir>) {
  return act((actor) => akhiriPerjanjian(actor, akhir.parse(input)));
}

/** Adds or changes a product. */
export async function simpanBarisProduk(input: z.input<typeof baris>) {
  return act((actor) => simpanProduk(actor, baris.parse(input)));
}

/** Adds or changes a code of a list. */
export async function simpanBarisKode(input: z.input<typeof barisKode>) {
  return act((actor) => simpanKode(actor, barisKode.parse(input)));
}

/** Adds or renames a holiday. */
export async function simpanBarisLibur(input: z.input<typeof baris>) {
  return act((actor) => simpanLibur(actor, baris.parse(input)));
}

/** Takes a holiday away. */
export async function hapusBarisLibur(input: z.input<typeof hariLibur>) {
  return act((actor) => hapusLibur(actor, hariLibur.parse(input)));
}
