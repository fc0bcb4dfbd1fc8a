import { SignedOut } from '#lib/errors.ts';
import { jumlahTugas, tugasSaya } from '#lib/laporan/tugas-saya.ts';
import { requireActor } from '../../_request/session.ts';
import { type NoticeView, noticeViews } from '../../(portal)/pemberitahuan/_components/notice-view.ts';

export const dynamic = 'force-dynamic';

/** What the bell shows once it is opened. */
export interface BellList {
  readonly rows: readonly NoticeView[];
  /** how many things wait for the person on Beranda */
  readonly tugas: number;
}

/** Notices in the bell. */
const TAMPIL = 10;

/** The newest notices of the person signed in and how much waits for them. */
export async function GET(): Promise<Response> {
  try {
    const actor = await requireActor();
    const [{ rows }, tugas] = await Promise.all([noticeViews(actor, {}, TAMPIL), tugasSaya(actor)]);
    const list: BellList = { rows, tugas: jumlahTugas(tugas) };
    return Response.json(list, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    throw error;
  }
}
