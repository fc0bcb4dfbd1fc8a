import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { actorOfSession } from '#lib/auth/session.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import { bukaJalur } from '#lib/pengiriman/buka-jalur.ts';
import { oldestUnknown } from '#lib/pengiriman/oldest-unknown.ts';
import { tutupJalur } from '#lib/pengiriman/tutup-jalur.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from '#lib/worker/test-claim.ts';
import { type Kabar, subscribe } from './live.ts';
import { liveStream } from './live-stream.ts';
import { unreadNotices } from './queries.ts';

let book: TestBook;
/** the promise: an unknown outcome is shown within so many ms */
const PROMISE = 5_000;

beforeAll(async () => {
  book = await openTestBook();
  await new Promise<void>((resolve) => subscribe((kabar) => kabar === 'segarkan' && resolve()));
});
afterAll(() => book.close());

/** Everything a person's stream tells, as it comes; `until` waits for the first that fits. */
async function hear(actor: Actor) {
  const { id: sesiId } = await db().sesi.create({ data: { pengguna_id: actor.id } });
  const browser = new AbortController();
  const stream = liveStream({ sesiId, actor, still: () => actorOfSession(sesiId), signal: browser.signal, sejak: 0 });
  const heard: Kabar[] = [];
  const waiting: { fits: (kabar: Kabar) => boolean; tell: (kabar: Kabar) => void }[] = [];
  const reading = (async () => {
    for await (const text of stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
      const data = /^event: kabar\ndata: (.*)\n\n$/.exec(text)?.[1];
      if (!data) continue;
      const kabar = JSON.parse(data) as Kabar;
      heard.push(kabar);
      for (const one of waiting) if (one.fits(kabar)) one.tell(kabar);
    }
  })();
  return {
    heard,
    until: (fits: (kabar: Kabar) => boolean) => new Promise<Kabar>((tell) => waiting.push({ fits, tell })),
    end: async () => {
      browser.abort();
      await reading;
    },
  };
}

it('tells who settles within five seconds that an outcome is unknown: the letter, and a new notice in the bell', async () => {
  const stream = await hear(book.supervisor);
  const letter = stream.until((kabar) => 'surat' in kabar && kabar.status === 'belum_pasti').then(() => performance.now());
  const notice = stream.until((kabar) => 'untuk' in kabar && kabar.untuk === book.supervisor.id).then(() => performance.now());
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
  await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('LV-1'), drafId: null, koreksiDariId: null });
  const begin = performance.now();
  await book.work(kosong);
  for (const at of await Promise.all([letter, notice])) expect(at - begin).toBeLessThan(PROMISE);
  expect(await unreadNotices(book.supervisor)).toBe(1);
  expect(await oldestUnknown(book.supervisor)).toMatchObject({ jumlah: 1 });
  await stream.end();
});

it('tells the branch how far a document is while it goes, and nobody else', async () => {
  const { id: klaimId } = await klaimDiterima(book, 'LV-2');
  const [here, there] = [await hear(book.staf), await hear(book.orangLain)];
  const berkas = { nama: '303.pdf', isi: dokumenPdf(3_000_000) };
  const { id } = await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode: '303', berkas });
  const { pengiriman_id } = await db().dokumen_klaim.findUniqueOrThrow({ where: { id } });
  const kemajuan = here.until((kabar) => kabar.objek === `kemajuan:${pengiriman_id}`);
  await book.work(kosong);
  expect(await kemajuan).toMatchObject({ cabang: book.staf.cabangId, status: 'dikirim', ukuran: 3_000_000 });
  await here.end();
  await there.end();
  expect(there.heard).toEqual([]);
});

it('tells everybody at once that the line was closed and opened', async () => {
  const streams = await Promise.all([book.orangLain, book.admin, book.auditor].map(hear));
  const keadaan = (kabar: Kabar) => kabar.objek === 'jalur:keadaan';
  const closed = streams.map((stream) => stream.until(keadaan));
  await tutupJalur(book.supervisor, { kunci: randomUUID(), alasan: 'Pemeliharaan' });
  await Promise.all(closed);
  const opened = streams.map((stream) => stream.until((kabar) => keadaan(kabar) && kabar.status === 'delete'));
  await bukaJalur(book.supervisor, { kunci: randomUUID(), lingkup: 'pemeliharaan' });
  await Promise.all(opened);
  for (const stream of streams) await stream.end();
});
