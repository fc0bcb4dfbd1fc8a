import { Readable } from 'node:stream';
import type { Actor } from '#lib/auth/actor.ts';
import { type Workbook, writeWorkbook } from '#lib/spreadsheet/write.ts';
import { contentDisposition } from './content-disposition.ts';
import { doorRefusal } from './door-refusal.ts';
import { requireSession } from './stream-session.ts';
import { whileSignedIn } from './while-signed-in.ts';

/** An Excel file that may be handed to who asked: its name without the ending, and its table. */
export interface ExcelFile {
  readonly nama: string;
  readonly buku: Workbook;
}

/**
 * Hands out an Excel file while it is written: 401 to whom is not signed in, 403 with the sentence where `open` refuses. A
 * fault on the way, or the end of the session, breaks the download off, so that half a file never looks whole.
 */
export async function excelDoor(open: (actor: Actor) => Promise<ExcelFile>): Promise<Response> {
  try {
    const { actor, still } = await requireSession();
    const { nama, buku } = await open(actor);
    return new Response(Readable.toWeb(writeWorkbook({ ...buku, rows: whileSignedIn(buku.rows, still) })) as ReadableStream<Uint8Array>, {
      headers: {
        'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'Content-Disposition': contentDisposition('attachment', `${nama}.xlsx`),
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    return doorRefusal(error);
  }
}
