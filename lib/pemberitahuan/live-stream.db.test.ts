import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { akhiriSesi } from '#lib/auth/akhiri-sesi.ts';
import { actorOfSession, endSessionsOf } from '#lib/auth/session.ts';
import { db, transaction } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { subscribe } from './live.ts';
import { liveStream } from './live-stream.ts';
import { notify } from './notify.ts';

let book: TestBook;
/** the promise: a killed session is effective within so many ms, on streams too */
const PROMISE = 5_000;
/** what the database tells, comes without waiting for the next look */
const AT_ONCE = 3_000;

beforeAll(async () => {
  book = await openTestBook();
  await new Promise<void>((resolve) => subscribe((kabar) => kabar === 'segarkan' && resolve()));
});
afterAll(() => book.close());

async function open(actor: Actor) {
  const { id: sesiId } = await db().sesi.create({ data: { pengguna_id: actor.id } });
  const browser = new AbortController();
  const still = () => actorOfSession(sesiId);
  const stream = liveStream({ sesiId, actor, still, signal: browser.signal, sejak: 0 });
  const events = read(stream);
  expect((await events.next()).value).toMatchObject({ event: 'mulai' });
  return { sesiId, browser, events };
}

/** The events of a stream, comments left out. */
async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: unknown }> {
  for await (const text of stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? [];
    if (event) yield { event, data: JSON.parse(data) };
  }
}

/** Everything a stream still says, and how long it took to end (ms). */
async function rest(events: ReturnType<typeof read>) {
  const begin = performance.now();
  const said: string[] = [];
  for await (const { event } of events) said.push(event);
  return { said, ms: performance.now() - begin };
}

it('ends at once when its session is ended, and no other session of the same person does', async () => {
  const [here, there] = [await open(book.staf), await open(book.staf)];
  await akhiriSesi(book.staf, { sesiId: there.sesiId });
  const { said, ms } = await rest(there.events);
  expect(said.at(-1)).toBe('keluar');
  expect(ms).toBeLessThan(AT_ONCE);
  await transaction((tx) => notify(tx, [book.staf.id], { jenis: 'masuk_baru', objek: ['sesi', here.sesiId], cabangId: null }));
  let news = await here.events.next();
  while (news.value?.event === 'segarkan' || JSON.stringify(news.value).includes('sesi:')) news = await here.events.next();
  expect(news.value).toMatchObject({ event: 'kabar', data: { untuk: book.staf.id } });
  here.browser.abort();
  expect((await rest(here.events)).said).not.toContain('keluar');
});

it('ends at once for a person who is suspended or moved', async () => {
  const { events } = await open(book.petugasKlaim);
  await transaction(async (tx) => {
    await tx.pengguna.update({ where: { id: book.petugasKlaim.id }, data: { ditangguhkan_pada: new Date() } });
    await endSessionsOf(tx, book.petugasKlaim.id, { oleh: book.admin.id, sebab: 'ditangguhkan' });
  });
  const { said, ms } = await rest(events);
  expect(said.at(-1)).toBe('keluar');
  expect(ms).toBeLessThan(AT_ONCE);
});

it('ends within five seconds also where nobody told it: suspended by hand, or idle for too long', async () => {
  const [suspended, idle] = [await open(book.supervisorLain), await open(book.auditor)];
  await db().pengguna.update({ where: { id: book.supervisorLain.id }, data: { ditangguhkan_pada: new Date() } });
  await db().sesi.update({ where: { id: idle.sesiId }, data: { terakhir_aktif: new Date(Date.now() - 16 * 60_000) } });
  for (const { said, ms } of await Promise.all([rest(suspended.events), rest(idle.events)])) {
    expect(said.at(-1)).toBe('keluar');
    expect(ms).toBeLessThan(PROMISE);
  }
});
