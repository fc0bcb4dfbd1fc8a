import { daftarInvoice } from '#lib/covering/daftar-invoice.ts';
import { daftarPermohonan } from '#lib/covering/daftar-permohonan.ts';
import { daftarSertifikat } from '#lib/covering/daftar-sertifikat.ts';
import type { ListDefinition } from '#lib/daftar/definition.ts';
import { letterList } from '#lib/pengiriman/list.ts';

/** A list and the page it lives on. */
export interface ListPlace {
  readonly list: ListDefinition;
  readonly path: string;
}

export const permohonan: ListPlace = { list: daftarPermohonan, path: '/covering' };
export const sertifikat: ListPlace = { list: daftarSertifikat, path: '/covering/sertifikat' };
export const invoice: ListPlace = { list: daftarInvoice, path: '/covering/invoice' };
export const pengiriman: ListPlace = { list: letterList, path: '/pengiriman' };

const places = [permohonan, sertifikat, invoice, pengiriman];

/** The list of this name, as a browser names it. */
export function listNamed(nama: string): ListPlace | undefined {
  return places.find((place) => place.list.nama === nama);
}
