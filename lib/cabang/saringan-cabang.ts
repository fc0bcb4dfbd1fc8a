import type { ListFilter } from '#lib/daftar/definition.ts';

/** A list's rows of one branch by its code, of today or any it ever had; `kolom` is the list's own branch column (`p.cabang_id`). */
export function saringanCabang(kolom: string): ListFilter {
  return {
    key: 'uker',
    label: 'Kode unit kerja',
    kind: 'code',
    personal: false,
    where: (kode) =>
      kode.trim() ? { sql: `${kolom} IN (SELECT cabang_id FROM kode_cabang WHERE kode_uker = ?)`, values: [kode.trim()] } : null,
  };
}
