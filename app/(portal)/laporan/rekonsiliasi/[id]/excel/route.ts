import { Refusal } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { bukuRekonsiliasi } from '#lib/laporan/buku-rekonsiliasi.ts';
import { excelDoor } from '../../../../../_request/excel-door.ts';

export const dynamic = 'force-dynamic';

/** One reconciliation as an Excel file, as it stands now. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return excelDoor(async (actor) => {
    if (!isId(id)) throw new Refusal('Data tidak ditemukan di cabang Anda.');
    return bukuRekonsiliasi(actor, id);
  });
}
