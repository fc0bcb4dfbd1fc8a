import type { Actor } from './actor.ts';
import { isVeiled, type Samaran, veil } from './mask.ts';

/** Names under which personal data stand in what queries give, as the book and the pages call them, and how each is veiled. */
export const personalNames: Readonly<Record<string, Samaran>> = {
  nama_debitur: 'nama',
  namaDebitur: 'nama',
  no_identitas: 'nomor',
  npwp: 'nomor',
  no_hp: 'nomor',
  tanggal_lahir: 'penuh',
  alamat_debitur: 'penuh',
  alamat_usaha: 'penuh',
  kode_pos: 'penuh',
  no_ijin_usaha: 'nomor',
  cif: 'nomor',
  no_rekening: 'nomor',
  noRekening: 'nomor',
  no_rekening_lain: 'nomor',
  no_rekening_lama: 'nomor',
  no_rekening_baru: 'nomor',
  no_rekening_asal: 'nomor',
  no_rekening_pengirim: 'nomor',
  no_rekening_penerima: 'nomor',
};

/** The guarantor's free words about a letter, which may name anybody: not given at all. */
const withheld: readonly string[] = ['pesan', 'pesanTerbuka'];

/** A query's result as this person may read it: every personal value in it, however deep, veiled for an auditor; everybody else's untouched. */
export function veilRecord<T>(actor: Pick<Actor, 'peran'>, value: T): T {
  return isVeiled(actor) ? (walk(actor, value, null) as T) : value;
}

function walk(actor: Pick<Actor, 'peran'>, value: unknown, samaran: Samaran | null): unknown {
  if (typeof value === 'string') return samaran ? veil(actor, samaran, value) : value;
  if (Array.isArray(value)) return value.map((one) => walk(actor, one, samaran));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, walk(actor, one, null)]));
  if (!isPlain(value)) return samaran && value !== null && value !== undefined ? null : value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withheld.includes(key) ? null : walk(actor, one, personalNames[key] ?? null)]),
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const made: unknown = Object.getPrototypeOf(value);
  return made === Object.prototype || made === null;
}
