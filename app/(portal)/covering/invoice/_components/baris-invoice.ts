import type { ListRow } from '#lib/daftar/page.ts';
import { plainCells } from '../../../_components/list/cell-value.ts';
import { statusInvoice } from './status-invoice.ts';

/** An invoice as the list shows it; `namaMitra` is the bank that every invoice of this portal is for. */
export function barisInvoice(row: ListRow, namaMitra: string) {
  const cells = {
    ...plainCells(row),
    bank: `${namaMitra} (${row.kode_bank})`,
    status: statusInvoice(String(row.nilai), String(row.terbayar)),
  };
  return { id: row.id, href: `/covering/invoice/${row.id}`, cells };
}
