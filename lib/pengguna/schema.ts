import type { Peran } from '#lib/auth/permissions.ts';
import { daftarPeran, semuaPeran } from '#lib/auth/permissions.ts';
import { InputError, type Temuan } from '#lib/errors.ts';
import { cleanText, hasForbiddenCharacter } from '#lib/jfusion/contract/check.ts';

/** What is recorded about a person. `cakupan`: ids of branches they see beside their own; without meaning where `semuaCabang`. */
export interface IsianPengguna {
  readonly namaPengguna: string;
  readonly nama: string;
  readonly email: string;
  readonly peran: readonly string[];
  readonly cabangId: string;
  readonly semuaCabang: boolean;
  readonly cakupan: readonly string[];
}

export type PenggunaBersih = Omit<IsianPengguna, 'peran' | 'email'> & { readonly peran: readonly Peran[]; readonly email: string | null };

/** The text of an account as it is kept: trimmed, the user name and the address of mail in small letters, roles in their order. */
export function bersihkanPengguna(isian: IsianPengguna): PenggunaBersih {
  const cakupan = isian.semuaCabang ? [] : [...new Set(isian.cakupan)].filter((id) => id !== isian.cabangId).sort();
  return {
    ...isian,
    namaPengguna: cleanText(isian.namaPengguna).toLowerCase(),
    nama: cleanText(isian.nama).replace(/ {2,}/g, ' '),
    email: cleanText(isian.email).toLowerCase() || null,
    peran: semuaPeran.filter((peran) => isian.peran.includes(peran)),
    cakupan,
  };
}

/** What is wrong with an account by itself: names, address of mail and roles; branches are looked up elsewhere. */
export function periksaPengguna({ namaPengguna, nama, email, peran }: PenggunaBersih): Temuan[] {
  const salah = {
    namaPengguna: salahNamaPengguna(namaPengguna),
    nama: salahNama(nama),
    email: salahEmail(email),
    peran: salahPeran(peran),
  };
  return Object.entries(salah).flatMap(([field, pesan]) => (pesan ? [{ field, pesan }] : []));
}

/** The reason of a suspension, cleaned. @throws InputError where it is empty or too long */
export function bacaAlasan(text: string): string {
  const alasan = cleanText(text);
  const tolak = (pesan: string) => new InputError([{ field: 'alasan', pesan }]);
  if (!alasan) throw tolak('wajib diisi, agar orang lain tahu sebabnya');
  if (alasan.length > 300) throw tolak(`paling banyak 300 huruf, sekarang ${alasan.length}`);
  if (hasForbiddenCharacter(alasan)) throw tolak('memuat tanda yang tidak dapat disimpan, misalnya garis miring terbalik');
  return alasan;
}

function salahNamaPengguna(value: string): string | null {
  if (!value) return 'wajib diisi';
  if (!/^[a-z0-9._-]*$/.test(value)) return 'hanya boleh huruf a–z, angka, titik, garis bawah, dan tanda hubung';
  if (value.length < 3 || value.length > 60) return `harus 3 sampai 60 huruf, sekarang ${value.length}`;
  return /^[a-z0-9]/.test(value) ? null : 'harus diawali huruf atau angka';
}

function salahNama(value: string): string | null {
  if (!value) return 'wajib diisi';
  if (value.length > 120) return `paling banyak 120 huruf, sekarang ${value.length}`;
  return hasForbiddenCharacter(value) ? 'memuat tanda yang tidak dapat disimpan, misalnya garis miring terbalik' : null;
}

function salahEmail(value: string | null): string | null {
  if (value === null) return null;
  if (value.length > 254) return `paling banyak 254 huruf, sekarang ${value.length}`;
  return /^[a-z0-9.!#$%&'*+/=?^_{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value)
    ? null
    : 'bukan alamat surel yang lengkap; tulis misalnya nama@bank.co.id';
}

function salahPeran(peran: readonly Peran[]): string | null {
  if (peran.length === 0) return 'pilih paling sedikit satu';
  const sendiri = peran.length > 1 ? peran.find((row) => daftarPeran[row].sendiri) : undefined;
  return sendiri ? `${daftarPeran[sendiri].label} tidak dapat dirangkap dengan peran lain; buatkan akun tersendiri` : null;
}
