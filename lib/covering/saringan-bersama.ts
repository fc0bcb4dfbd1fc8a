import { type ListFilter, likeLiteral } from '#lib/daftar/definition.ts';
import { jenisKur } from '#lib/jfusion/contract/codes.ts';

/** What the lists of filings and of guarantees are filtered by alike; `alias` is the table's name in the list's own FROM. */
export function saringanBersama(tabel: 'pengajuan' | 'penjaminan', alias: string) {
  const jenis: ListFilter = {
    key: 'jenis',
    label: 'Jenis KUR',
    kind: 'choice',
    options: jenisKur,
    personal: false,
    where: (kode) => ({ sql: `${alias}.jenis_kur = ?`, values: [kode] }),
  };
  const rekening: ListFilter = {
    key: 'rekening',
    label: 'Nomor rekening',
    kind: 'code',
    personal: true,
    where: (value) => ({
      sql: `${alias}.no_rekening = ?`,
      values: [value],
      narrow: { sql: `SELECT id FROM ${tabel} WHERE no_rekening = ?`, values: [value] },
    }),
  };
  /** Any part of the debtor's name. */
  function nama(text: string) {
    const values = [`%${likeLiteral(text)}%`];
    return { sql: `${alias}.nama_debitur ILIKE ?`, values, narrow: { sql: `SELECT id FROM ${tabel} WHERE nama_debitur ILIKE ?`, values } };
  }
  return { jenis, rekening, nama };
}
