import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { db, transaction } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { queueMail } from '#lib/surel/queue-mail.ts';
import { deliverMail } from './mail-transport.ts';
import { sendDueMail } from './send-mail.ts';
import { openTestBook, type TestBook } from './test-book.ts';

interface Received {
  readonly to: string[];
  readonly raw: string;
}

let book: TestBook;
const received: Received[] = [];
const servers: SMTPServer[] = [];
const stop = new AbortController().signal;
const soon = () => new Date(Date.now() + 60_000);

/** A real mail server on a free port; `options` decide what it refuses. */
async function startServer(options: SMTPServerOptions): Promise<string> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, { envelope }, done) => {
      void text(stream).then((raw) => {
        received.push({ to: envelope.rcptTo.map((row) => row.address), raw });
        done();
      });
    },
    ...options,
  });
  // A client that turns away from a certificate is what some of these tests are about.
  server.on('error', () => undefined);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.server.address() as AddressInfo).port}`;
}

const refusing = new Map<string, number>();
beforeAll(async () => {
  const host = await startServer({
    onRcptTo: ({ address }, _, done) => {
      const code = refusing.get(address);
      done(code === undefined ? undefined : Object.assign(new Error('not now'), { responseCode: code }));
    },
  });
  Object.assign(process.env, { SMTP_URL: `smtp://${host}`, SMTP_FROM: 'Mitra <mitra@contoh.co.id>' });
  book = await openTestBook();
});
afterAll(async () => {
  await book.close();
  for (const server of servers) await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(async () => {
  received.length = 0;
  refusing.clear();
  await db().surel.deleteMany();
});

const queue = (kepada: string, berlakuSampai = soon()) =>
  transaction((tx) =>
    queueMail(tx, kepada, {
      perihal: 'Tautan untuk sandi baru',
      isi: 'Buka tautan ini:\nhttps://mitra/masuk/tautan#rahasia',
      berlakuSampai,
    }),
  );
const rows = () => db().surel.findMany({ orderBy: { id: 'asc' } });
const due = () => db().surel.updateMany({ data: { coba_lagi_pada: new Date() } });

it('is sent once, in plain text, by the worker that the row wakes, and then keeps nothing of what it said', async () => {
  await queue('ani@contoh.co.id');
  await book.work(async () => received.length > 0 && (await rows())[0]?.selesai_pada !== null);
  await sendDueMail(stop);
  expect(received).toHaveLength(1);
  expect(received[0]?.to).toEqual(['ani@contoh.co.id']);
  const [row] = await rows();
  expect(received[0]?.raw).toContain(`Message-ID: <${row?.id}@contoh.co.id>`);
  expect(received[0]?.raw).toContain('https://mitra/masuk/tautan#rahasia');
  expect(received[0]?.raw).toContain('Content-Type: text/plain');
  expect(row).toMatchObject({ isi: null, percobaan: 1, coba_lagi_pada: null });
});

it('is sent by one of two who send at once', async () => {
  await Promise.all(['a', 'b', 'c', 'd'].map((nama) => queue(`${nama}@contoh.co.id`)));
  await Promise.all([sendDueMail(stop), sendDueMail(stop)]);
  expect(received.map((mail) => mail.to[0]).sort()).toEqual(['a', 'b', 'c', 'd'].map((nama) => `${nama}@contoh.co.id`));
});

it('goes again, later, where the server has no time now', async () => {
  refusing.set('ani@contoh.co.id', 451);
  await queue('ani@contoh.co.id');
  await sendDueMail(stop);
  const [waiting] = await rows();
  expect(waiting).toMatchObject({ selesai_pada: null, percobaan: 1, keterangan: expect.stringContaining('451') });
  expect(waiting?.coba_lagi_pada?.getTime()).toBeGreaterThan(waiting?.dibuat_pada.getTime() ?? 0);
  refusing.clear();
  await due();
  await sendDueMail(stop);
  expect(received).toHaveLength(1);
  expect((await rows())[0]).toMatchObject({ isi: null, percobaan: 2 });
});

it('ends where the server knows no such person, and keeps nobody else waiting', async () => {
  refusing.set('salah@contoh.co.id', 550);
  await queue('salah@contoh.co.id');
  await queue('ani@contoh.co.id');
  await sendDueMail(stop);
  expect(received).toHaveLength(1);
  expect((await rows()).map((row) => row.keterangan)).toEqual(['Server surel menolak alamat penerima', 'Diterima server surel']);
  expect((await rows()).every((row) => row.isi === null && row.selesai_pada)).toBe(true);
});

it('is not sent any more once its time is over', async () => {
  await queue('ani@contoh.co.id', new Date(Date.now() - 1));
  await sendDueMail(stop);
  expect(received).toHaveLength(0);
  expect((await rows())[0]).toMatchObject({ isi: null, percobaan: 0, keterangan: expect.stringContaining('habis masa berlakunya') });
});

it('gives user and password to no server that offers no TLS, and to none whose certificate nobody knows', async () => {
  const tried: string[] = [];
  const login: SMTPServerOptions = {
    disabledCommands: [],
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    onAuth: ({ username }, _, done) => {
      tried.push(username ?? '');
      done(null, { user: username });
    },
  };
  const mail = { id: 'x', kepada: 'ani@contoh.co.id', perihal: 'Uji', isi: 'Isi' };
  const plain = await startServer({ ...login, hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
  const selfSigned = await startServer(login);
  const whole = await startServer({ ...login, secure: true });
  const results = [];
  for (const url of [`smtp://ani:rahasia@${plain}`, `smtp://ani:rahasia@${selfSigned}`, `smtps://ani:rahasia@${whole}`])
    results.push((await deliverMail(mail, { SMTP_URL: url, SMTP_FROM: env().SMTP_FROM })).hasil);
  expect(results).toEqual(['gagal', 'gagal', 'gagal']);
  expect(tried).toEqual([]);
  expect(received).toEqual([]);
});
