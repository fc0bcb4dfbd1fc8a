import { isiSurat } from '#lib/persetujuan/isi-surat.ts';
import { daftarKode } from '#lib/referensi/queries.ts';
import { jsonDoor } from '../../_components/json-door.ts';
import { readableValues } from '../../_components/readable-values.ts';

export const dynamic = 'force-dynamic';

/** One letter of a batch as it is sent, under the headings of its form; the operation travels in the query. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const operasi = new URL(request.url).searchParams.get('operasi') ?? '';
  return jsonDoor(params, async (actor, id) => {
    const [{ nilai }, kode] = await Promise.all([isiSurat(actor, id), daftarKode(actor)]);
    return readableValues(operasi, nilai, { dahulu: null, kode });
  });
}
