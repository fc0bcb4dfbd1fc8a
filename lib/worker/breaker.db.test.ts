import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db, transaction } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { closeBreaker, FAULTS, lineSays, noteLine } from './breaker.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { kosong } from './test-claim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());
afterEach(async () => {
  await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
  await transaction(closeBreaker);
  await db().jeda_jalur.deleteMany();
});

const ajukan = async (nomor: string) => {
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  return (await db().pengajuan.findUniqueOrThrow({ where: { id } })).pengiriman_id;
};
const surat = (id: string) => db().pengiriman.findUniqueOrThrow({ where: { id }, include: { percobaan: true } });
const statuses = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => (await surat(id)).status));
const pemutus = () => db().pemutus.findUniqueOrThrow({ where: { id: 1 } });
const fault = { reason: 'no_connection' as const, keterangan: 'J-FUSION tidak dapat dihubungi.' };
const TOKEN = '{"access_token":"t","token_type":"bearer","expires_in":3600}';
const move = (base_url: string) => db().koneksi.update({ where: { id: 1 }, data: { base_url, diperbarui_pada: new Date() } });

describe('the breaker of the line', () => {
  it('opens at the fifth fault in a row, stays open at the next, and closes at an answer', async () => {
    for (let seen = 1; seen < FAULTS; seen += 1) await transaction((tx) => noteLine(tx, fault, false));
    const { sejak, ...before } = await pemutus();
    expect(before).toMatchObject({ gangguan: FAULTS - 1, terbuka_pada: null, panggilan_pada: null });
    await transaction((tx) => noteLine(tx, fault, false));
    const opened = await pemutus();
    expect(opened).toMatchObject({ gangguan: FAULTS, sejak, alasan: fault.keterangan });
    expect(opened.terbuka_pada).not.toBeNull();
    await transaction((tx) => noteLine(tx, fault, false));
    expect((await pemutus()).terbuka_pada).toEqual(opened.terbuka_pada);
    await transaction((tx) => noteLine(tx, { reason: 'refused', keterangan: '' }, false));
    expect(await pemutus()).toMatchObject({ gangguan: 0, sejak: null, terbuka_pada: null, panggilan_pada: null, alasan: null });
  });

  it('forgets faults with an answer between them, and does not count what was our own doing', async () => {
    for (let seen = 1; seen < FAULTS; seen += 1) await transaction((tx) => noteLine(tx, fault, false));
    await transaction((tx) => noteLine(tx, { reason: 'stopped_before_sent', keterangan: '' }, false));
    expect((await pemutus()).gangguan).toBe(FAULTS - 1);
    await transaction((tx) => noteLine(tx, { reason: 'accepted', keterangan: '' }, false));
    await transaction((tx) => noteLine(tx, fault, false));
    expect(await pemutus()).toMatchObject({ gangguan: 1, terbuka_pada: null });
  });

  it('risks letters that may become unknown more and more rarely', async () => {
    const waits: number[] = [];
    for (let seen = 1; seen <= FAULTS + 3; seen += 1) {
      await db().pemutus.update({ where: { id: 1 }, data: { panggilan_pada: null } });
      const [{ now } = { now: new Date() }] = await db().$queryRaw<{ now: Date }[]>`SELECT now()`;
      await transaction((tx) => noteLine(tx, { reason: 'deadline', keterangan: '' }, true));
      const { panggilan_pada } = await pemutus();
      if (panggilan_pada) waits.push(panggilan_pada.getTime() - now.getTime());
    }
    // breakerCall is 150 in tests, breakerMax 600; the clock runs on a little between.
    expect(waits.map((ms) => Math.floor(ms / 150))).toEqual([1, 2, 4, 4]);
  });

  it('hears a refused connection, a closed door and a slow answer alike, and no trouble in an answer', () => {
    for (const reason of ['no_connection', 'deadline', 'server_error', 'no_token'] as const) expect(lineSays[reason]).toBe('terganggu');
    for (const reason of ['accepted', 'refused', 'http_403', 'other_account'] as const) expect(lineSays[reason]).toBe('baik');
  });
});

describe('a line that is dead for a while', () => {
  it('is tried by a token alone, risks no letter, and drains by itself in the order of filing', async () => {
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    await move('http://127.0.0.1:9');
    const ids: string[] = [];
    for (let n = 1; n <= 9; n += 1) ids.push(await ajukan(`P-${n}`));
    let opened = false;
    await book.work(async () => {
      const { terbuka_pada } = await pemutus();
      if (terbuka_pada && !opened) {
        opened = true;
        await move(base_url);
      }
      return opened && (await kosong());
    });
    expect(await statuses(ids)).toEqual(ids.map(() => 'berhasil'));
    expect(await pemutus()).toMatchObject({ gangguan: 0, terbuka_pada: null });
    const tries = await Promise.all(ids.map(async (id) => (await surat(id)).percobaan));
    // Those behind the first four, which were under way together, were not tried while the line was dead.
    expect(tries.flat().filter(({ hasil }) => hasil === 'belum_terkirim').length).toBeLessThanOrEqual(FAULTS + 3);
    const begun = tries.map((row) => row.at(-1)?.mulai.getTime() ?? 0);
    expect(begun).toEqual([...begun].sort((a, b) => a - b));
  });

  it.each([
    ['answers nothing at all', () => undefined],
    ['gives a token and swallows every letter', (token: boolean, response: ServerResponse) => token && response.end(TOKEN)],
  ])('that %s is called no more often than the table says while the breaker is open', async (_what, answer) => {
    const calls: number[] = [];
    const server = createServer((request, response) => {
      calls.push(Date.now());
      if (!answer(request.url?.endsWith('/oauth/token') ?? false, response)) request.socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { base_url } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    await move(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const ids: string[] = [];
    for (let n = 1; n <= 12; n += 1) ids.push(await ajukan(`C-${ids.length}-${Date.now()}`));
    let opened = 0;
    await book.work(async () => {
      const { terbuka_pada } = await pemutus();
      // What was under way together when it opened is over after the first wait.
      if (terbuka_pada) opened ||= Date.now() + 2 * interval('breakerCall');
      return opened > 0 && Date.now() > opened + 12 * interval('breakerCall');
    });
    const until = Date.now();
    const made = calls.filter((at) => at >= opened);
    expect(made.length).toBeGreaterThan(1);
    expect(made.length).toBeLessThanOrEqual(Math.ceil((until - opened) / interval('breakerCall')) + 1);
    await move(base_url);
    server.close();
    await book.work(kosong);
  });

  it('makes few letters unknown where it swallows them', async () => {
    await book.fault({ operasi: 'penjaminanBaru', kali: 1_000, jenis: 'reset', tempat: 'sebelum_efek' });
    const ids: string[] = [];
    for (let n = 1; n <= 14; n += 1) ids.push(await ajukan(`Q-${n}`));
    let healed = 0;
    await book.work(async () => {
      const { gangguan } = await pemutus();
      if (gangguan > FAULTS && healed === 0) healed = Date.now();
      if (healed) await fetch(`${book.sandboxUrl}/sandbox/fault`, { method: 'DELETE' });
      return healed > 0 && (await kosong());
    });
    const ended = await statuses(ids);
    expect(ended.filter((status) => status === 'belum_pasti').length).toBeLessThanOrEqual(FAULTS + 5);
    expect(ended.filter((status) => status === 'berhasil').length).toBeGreaterThanOrEqual(4);
    expect(new Set(ended)).toEqual(new Set(['belum_pasti', 'berhasil']));
  });
});

describe('a line that is closed by hand', () => {
  it('sends nothing until it is opened', async () => {
    await db().jeda_jalur.create({ data: { lingkup: 'pemeliharaan', sampai: new Date('9999-12-31'), alasan: 'Ganti perangkat jaringan' } });
    const id = await ajukan('T-1');
    let looks = 0;
    await book.work(async () => {
      looks += 1;
      const row = await surat(id);
      if (looks < 40) expect(row).toMatchObject({ status: 'siap', percobaan: [] });
      if (looks === 40) await db().jeda_jalur.deleteMany();
      return row.status === 'berhasil';
    });
    expect(looks).toBeGreaterThan(40);
  });
});

describe('five refusals in a row', () => {
  const ditolak = async (nomor: string, kali: number) => {
    await book.fault({ operasi: 'penjaminanBaru', kali, jenis: 'refuse', message: 'Plafon melebihi ketentuan' });
    const ids: string[] = [];
    for (let n = 1; n <= kali; n += 1) ids.push(await ajukan(`${nomor}-${n}`));
    await book.work(kosong);
    expect(new Set(await statuses(ids))).toEqual(new Set(['ditolak']));
  };

  it('of different letters stop their lane until a person opens it, and say so to who may', async () => {
    await ditolak('R1', 4);
    expect(await db().jeda_jalur.count()).toBe(0);
    await ditolak('R2', 1);
    expect(await db().jeda_jalur.findMany()).toMatchObject([{ lingkup: 'jalur:interaktif', oleh: null }]);
    const told = await db().pemberitahuan.findMany({ where: { jenis: 'jalur_berhenti' } });
    expect(new Set(told.map((row) => row.pengguna_id))).toEqual(new Set([book.supervisor.id, book.supervisorLain.id, book.admin.id]));
    const id = await ajukan('R3');
    let looks = 0;
    await book.work(async () => {
      looks += 1;
      return looks > 30;
    });
    expect(await surat(id)).toMatchObject({ status: 'siap', percobaan: [] });
    await db().jeda_jalur.deleteMany();
    await db().keadaan_jalur.updateMany({ data: { ditolak_beruntun: 0 } });
    await book.work(kosong);
    expect((await surat(id)).status).toBe('berhasil');
  });

  it('count from the start again after an acceptance', async () => {
    await ditolak('R4', 4);
    await ajukan('R5');
    await book.work(kosong);
    await ditolak('R6', 4);
    expect(await db().jeda_jalur.count()).toBe(0);
    await db().keadaan_jalur.updateMany({ data: { ditolak_beruntun: 0 } });
  });
});
