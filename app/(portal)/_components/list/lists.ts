import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import { daftarSpr } from '#lib/covering/daftar-spr.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { daftarPengguna } from '#lib/pengguna/daftar-pengguna.ts';
import { letterList } from '#lib/pengiriman/list.ts';
import { daftarSubrogasi } from '#lib/subrogasi/daftar-subrogasi.ts';

/** A list and the page it lives on. */
export interface ListPlace {
  readonly list: ListDefinition;
  readonly path: string;
  /** handed out as an Excel file by the door of all lists (`excel-lists.ts`) */
  readonly excel?: true;
}

export const permohonan: ListPlace = { list: daftarPermohonan, path: '/covering', excel: true };
export const spr: ListPlace = { list: daftarSpr, path: '/covering/spr', excel: true };
export const sertifikat: ListPlace = { list: daftarSertifikat, path: '/covering/sertifikat', excel: true };
export const invoice: ListPlace = { list: daftarInvoice, path: '/covering/invoice', excel: true };
export const klaim: ListPlace = { list: daftarKlaim, path: '/klaim', excel: true };
export const subrogasi: ListPlace = { list: daftarSubrogasi, path: '/subrogasi', excel: true };
export const pengguna: ListPlace = { list: daftarPengguna, path: '/pengaturan/pengguna' };
export const pengiriman: ListPlace = { list: letterList, path: '/pengiriman' };

const places = [permohonan, spr, sertifikat, invoice, klaim, subrogasi, pengguna, pengiriman];

/** The list of this name, as a browser names it. */
export function listNamed(nama: string): ListPlace | undefined {
  return places.find((place) => place.list.nama === nama);
}
