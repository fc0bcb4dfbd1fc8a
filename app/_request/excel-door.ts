import { Readable } from 'node:stream';
import type { Actor } from '#lib/auth/actor.ts';
import { type Workbook, writeWorkbook } from '#lib/spreadsheet/write.ts';
import { contentDisposition } from './content-disposition.ts';
import { doorRefusal } from './door-refusal.ts';
import { requireActor } from './session.ts';

/** An Excel file that may be handed to who asked: its name without the ending, and its table. */
export interface ExcelFile {
  readonly nama: string;
  readonly buku: Workbook;
}

/**
 * Hands out an Excel file while it is written: 401 to whom is not signed in, 403 with the sentence where `open` refuses. A
 * fault on the way breaks the download off, so that half a file never looks whole.
 */
export async function excelDoor(open: (actor: Actor) => Promise<ExcelFile>): Promise<Response> {
  try {
    const { nama, buku } = await open(await requireActor());
    return new Response(Readable.toWeb(writeWorkbook(buku)) as ReadableStream<Uint8Array>, {
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
