import { imporCabang } from './impor-cabang.ts';
import { imporPengguna } from './impor-pengguna.ts';
import type { ImportKind } from './import-kind.ts';

/** Every list that may be brought as an Excel file, by its name in the address. */
export const importKinds: Readonly<Record<string, ImportKind>> = { pengguna: imporPengguna, cabang: imporCabang };

/** The kind of this name. */
export function importKindNamed(nama: string): ImportKind | undefined {
  return Object.hasOwn(importKinds, nama) ? importKinds[nama] : undefined;
}
