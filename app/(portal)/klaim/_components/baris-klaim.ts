import type { ListRow } from '#lib/daftar/page.ts';
import { jenisKur, labelOf } from '#lib/jfusion/contract/codes.ts';
import { labelJenisPenjaminan } from '#lib/klaim/daftar-klaim.ts';
import { type StatusKlaim, statusKlaim } from '#lib/klaim/status.ts';
import { plainCells } from '../../_components/list/cell-value.ts';

/** States in which documents may still be sent. */
const MENERIMA_DOKUMEN: readonly StatusKlaim[] = ['dokumen', 'menunggu_keputusan', 'kode_asing'];

/** A claim as the list shows it; `unggah`: to somebody who may send documents. */
export function barisKlaim(row: ListRow, unggah = false) {
  const status = row.status as StatusKlaim;
  const { mark, label } = statusKlaim[status];
  const dokumen = { href: `/klaim/${row.id}/dokumen`, text: unggah && MENERIMA_DOKUMEN.includes(status) ? 'Unggah' : 'Lihat' };
  return {
    id: row.id,
    href: `/klaim/${row.id}`,
    cells: {
      ...plainCells(row),
      status: { mark, text: label },
      dokumen: { links: [dokumen] },
      jenis_penjaminan: labelJenisPenjaminan(String(row.jenis_penjaminan)),
      jenis_kur: labelOf(jenisKur, String(row.jenis_kur)),
    },
  };
}
