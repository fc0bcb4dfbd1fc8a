import { Refusal } from '#lib/errors.ts';
import { readImport, saveImport } from '#lib/impor/import-file.ts';
import type { ImportKind } from '#lib/impor/import-kind.ts';
import { importKindNamed } from '#lib/impor/import-kinds.ts';
import { refusedRows, templateOf } from '#lib/impor/import-workbook.ts';
import { excelDoor } from '../../../_request/excel-door.ts';
import { act } from '../../../_request/form-action.ts';
import { requireSession } from '../../../_request/stream-session.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ jenis: string }> };

/** The empty workbook of a kind. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const kind = importKindNamed((await params).jenis);
  if (!kind) return new Response(null, { status: 404 });
  return excelDoor(async (actor) => ({ nama: `Templat ${kind.judul}`, buku: templateOf(actor, kind) }));
}

/**
 * Takes a filled workbook, its raw bytes as the body. `?langkah=periksa` looks at every row, `simpan` saves the good ones,
 * `belum` hands the others back as a workbook. Answers as an action does, but for that workbook.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const kind = importKindNamed((await params).jenis);
  if (!kind) return new Response(null, { status: 404 });
  const langkah = new URL(request.url).searchParams.get('langkah');
  if (langkah === 'belum') return rowsBack(kind, request);
  if (langkah === 'simpan') {
    return answer(await act(async (actor) => saveImport(actor, kind, bodyOf(request), (await requireSession()).still)));
  }
  return answer(await act((actor) => readImport(actor, kind, bodyOf(request))));
}

async function rowsBack(kind: ImportKind, request: Request): Promise<Response> {
  const rows = await act((actor) => readImport(actor, kind, bodyOf(request)));
  if (!rows.ok) return answer(rows);
  return excelDoor(async (actor) => ({ nama: `${kind.judul} belum masuk`, buku: refusedRows(actor, kind, rows.data) }));
}

function answer(result: { readonly ok: boolean; readonly keluar?: boolean }): Response {
  const status = result.ok ? 200 : result.keluar ? 401 : 422;
  return Response.json(result, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** The body as it comes; one that breaks off is nobody's fault. */
async function* bodyOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    yield* request.body ?? [];
  } catch {
    throw new Refusal('Unggahan terputus sebelum selesai. Pilih berkasnya lagi.');
  }
}
