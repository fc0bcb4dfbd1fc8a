'use server';

import { z } from 'zod';
import { gabungkanCabang } from '#lib/cabang/gabungkan-cabang.ts';
import { gantiKodeCabang } from '#lib/cabang/ganti-kode-cabang.ts';
import { tambahCabang } from '#lib/cabang/tambah-cabang.ts';
import { tutupCabang } from '#lib/cabang/tutup-cabang.ts';
import { act } from '../../../_request/form-action.ts';

const kunci = z.uuid();
const teks = z.string().max(500);
const baru = z.object({ kunci, kodeUker: teks, nama: teks });
const ganti = z.object({ kunci, id: z.uuid(), riwayatId: z.uuid().nullable(), kodeUker: teks, nama: teks, dari: teks, alasan: teks });
const gabung = z.object({ kunci, id: z.uuid(), keId: z.uuid('Pilih cabang dari daftar.'), dari: teks, alasan: teks });
const tutup = z.object({ kunci, id: z.uuid(), sampai: teks });

/** Records a new branch. */
export async function tambah(input: z.input<typeof baru>) {
  return act((actor) => tambahCabang(actor, baru.parse(input)));
}

/** Gives a branch another code or name from a day on. */
export async function gantiKode(input: z.input<typeof ganti>) {
  return act((actor) => gantiKodeCabang(actor, ganti.parse(input)));
}

/** Merges a branch into another. */
export async function gabungkan(input: z.input<typeof gabung>) {
  return act((actor) => gabungkanCabang(actor, gabung.parse(input)));
}

/** Gives a branch its last day for new filings, or opens it again. */
export async function tutupAtauBuka(input: z.input<typeof tutup>) {
  return act((actor) => tutupCabang(actor, tutup.parse(input)));
}
