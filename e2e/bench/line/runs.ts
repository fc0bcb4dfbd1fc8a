import { setTimeout as delay } from 'node:timers/promises';
import { db } from '#lib/db.ts';
import { answersOf, waitsOf } from './answers.ts';
import type { Book } from './book.ts';
import { ajukanBersama, ajukanSatu, sampaiDiterima, sampaiSepi, unggahBesar } from './filings.ts';

/** A stretch of time, ms since 1970. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const BATCH = 100;
/** One filing in so many ms while the document is under way. */
const SPACING_MS = 6_000;

/** Files `count` in batches of a hundred while nobody sends, then lets the worker go: `filing` until the last one is answered, `after` until all that follows is. */
export async function runBatch({ staf, startWorker, stopWorker }: Book, count: number): Promise<{ filing: Stretch; after: Stretch }> {
  await stopWorker();
  const ids: string[] = [];
  for (let first = 0; first < count; first += BATCH) {
    const nomor = Array.from({ length: Math.min(BATCH, count - first) }, (_, n) => `B${String(first + n).padStart(7, '0')}`);
    ids.push(...(await ajukanBersama(staf, nomor)));
  }
  await startWorker();
  await sampaiDiterima(ids);
  const answered = (await answersOf(ids)).flatMap(({ accepted }) => accepted ?? []);
  await sampaiSepi();
  const letters = { objek_jenis: 'pengajuan', objek_id: { in: ids } };
  const { mulai } = await db().percobaan.findFirstOrThrow({ where: { pengiriman: letters }, orderBy: { mulai: 'asc' } });
  const last = await db().percobaan.findFirstOrThrow({ where: { selesai: { not: null } }, orderBy: { selesai: 'desc' } });
  const end = Math.max(...answered);
  return { filing: { from: mulai.getTime(), to: end }, after: { from: end, to: Math.max(end, last.selesai?.getTime() ?? 0) } };
}

/** Single filings, each on a line that carries nothing else; ms from commit to answer. */
export async function runIdle({ staf }: Book, count: number): Promise<number[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    await sampaiSepi();
    ids.push(await ajukanSatu(staf, `S${String(n).padStart(7, '0')}`));
    await sampaiDiterima(ids);
  }
  await sampaiSepi();
  return waitsOf(await answersOf(ids));
}

export interface DuringUpload {
  readonly waits: readonly number[];
  readonly upload: Stretch & { readonly bytes: number; readonly status: string };
}

/** Single filings at a steady pace while a document of so many bytes is on its way; those that were filed before it was over. */
export async function runDuringUpload({ staf }: Book, pengajuanId: string, count: number, bytes: number): Promise<DuringUpload> {
  const suratId = await unggahBesar(staf, pengajuanId, bytes);
  const attempt = () =>
    db().percobaan.findFirst({ where: { pengiriman_id: suratId }, orderBy: { ke: 'desc' }, include: { pengiriman: true } });
  while (!((await attempt())?.byte_terkirim ?? 0)) await delay(100);
  const ids: string[] = [];
  for (let n = 0; n < count && (await attempt())?.selesai === null; n++) {
    const next = Date.now() + SPACING_MS;
    ids.push(await ajukanSatu(staf, `U${String(n).padStart(7, '0')}`));
    await delay(Math.max(0, next - Date.now()));
  }
  await sampaiDiterima(ids);
  await sampaiSepi();
  const done = await attempt();
  if (!done?.selesai) throw new Error('unggahan tidak selesai');
  const to = done.selesai.getTime();
  const answered = (await answersOf(ids)).filter(({ filed }) => filed < to);
  return {
    waits: waitsOf(answered),
    upload: { from: done.mulai.getTime(), to, bytes, status: done.pengiriman.status },
  };
}
