import type { ListRow } from '#lib/daftar/page.ts';
import { jenisKur, labelOf } from '#lib/jfusion/contract/codes.ts';
import { labelJenisPenjaminan } from '#lib/klaim/daftar-klaim.ts';
import { statusSubrogasi } from '#lib/subrogasi/status.ts';
import { plainCells } from '../../_components/list/cell-value.ts';

/** A paid claim as the list of recoveries shows it; a new instalment is offered where one may be filed. */
export function barisSubrogasi(row: ListRow, bolehAjukan: boolean) {
  const { mark, label, kode } = statusSubrogasi(String(row.dibayar), String(row.kembali));
  const href = `/subrogasi/${row.id}`;
  const rincian = { href, text: 'Detail' };
  const links = bolehAjukan && kode !== 'lunas' ? [{ href: `${href}?angsuran=baru`, text: 'Input' }, rincian] : [rincian];
  return {
    id: row.id,
    href,
    cells: {
      ...plainCells(row),
      status: { mark, text: label },
      angsuran: { links },
      jenis_penjaminan: labelJenisPenjaminan(String(row.jenis_penjaminan)),
      jenis_kur: labelOf(jenisKur, String(row.jenis_kur)),
    },
  };
}
