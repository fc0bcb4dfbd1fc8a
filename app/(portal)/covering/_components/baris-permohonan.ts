import { statusPengajuan } from '#lib/covering/status.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { jenisKur, labelOf } from '#lib/jfusion/contract/codes.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { plainCells } from '../../_components/list/cell-value.ts';

/** A filing as the list shows it. */
export function barisPermohonan(row: ListRow) {
  const { mark, label } = statusPengajuan(row.status as StatusPengiriman, (row.sertifikat as string | null) ?? null);
  const cells = { ...plainCells(row), status: { mark, text: label }, jenis: labelOf(jenisKur, String(row.jenis_kur)) };
  return { id: row.id, href: `/covering/${row.id}`, cells };
}
