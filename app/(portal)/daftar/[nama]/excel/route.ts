import { permit } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/errors.ts';
import { hariIni } from '#lib/tanggal.ts';
import { excelDoor } from '../../../../_request/excel-door.ts';
import { excelLists } from '../../../_components/list/excel-lists.ts';
import { listWorkbook } from '../../../_components/list/list-workbook.ts';
import { listNamed } from '../../../_components/list/lists.ts';

export const dynamic = 'force-dynamic';

/** A list as an Excel file, narrowed and sorted as its address says. */
export async function GET(request: Request, { params }: { params: Promise<{ nama: string }> }): Promise<Response> {
  const { nama } = await params;
  return excelDoor(async (actor) => {
    const [place, excel] = [listNamed(nama), Object.hasOwn(excelLists, nama) ? excelLists[nama] : undefined];
    if (!place || !excel) throw new Refusal('Daftar ini tidak dikenal.');
    permit(actor, place.list.izin);
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return { nama: `${place.list.judul} ${hariIni()}`, buku: await listWorkbook(actor, place, asked, await excel.present()) };
  });
}
