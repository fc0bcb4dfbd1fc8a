import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { bacaPermohonan } from '#lib/covering/queries.ts';
import { db } from '#lib/db.ts';
import { subscribe } from '#lib/pemberitahuan/live.ts';
import { decideSettlement, proposeSettlement } from '#lib/pengiriman/settle-letter.ts';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { claimLetter } from './claim.ts';
import { connectedClient, disconnect } from './connection.ts';
import { steady } from './crash-points.ts';
import { giveLeaseBack, takeLease } from './lease.ts';
import { watchLeaving } from './leaving.ts';
import { recordExchange } from './record.ts';
import { recoverLetters } from './recover.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = async (nomor: string) => {
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
  return { id, surat: (await bacaPermohonan(book.staf, id)).surat.id };
};
const status = async (surat: string) => (await db().pengiriman.findUniqueOrThrow({ where: { id: surat } })).status;
const efek = async (nomor: string) => (await book.ledger()).effects.filter((row) => JSON.stringify(row).includes(`"${nomor}"`));
const kosong = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;
const sampai = async (done: () => Promise<boolean>) => {
  while (!(await done())) await new Promise<void>((resolve) => setImmediate(resolve));
};
const menjadi = (surat: string, ...wanted: StatusPengiriman[]) => sampai(async () => wanted.includes(await status(surat)));

/** Speaks to the server beside the product's own database, which may be shut meanwhile. */
async function administer(...statements: ((name: string) => string)[]): Promise<void> {
  const url = new URL(process.env.DATABASE_URL ?? '');
  const name = url.pathname.slice(1);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  for (const statement of statements) await client.query(statement(name));
  await client.end();
}
const tutup = () =>
  administer(
    (name) => `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
    (name) => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
const buka = () => administer((name) => `ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
const putuskanPendengar = () =>
  administer((name) => `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND query LIKE 'LISTEN%'`);
const pendengar = async (channel: string) => {
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND query = ${`LISTEN ${channel}`}`;
  return row?.n ?? 0;
};

const workers = new Set<ChildProcess>();
afterEach(() => {
  for (const worker of workers) worker.kill('SIGKILL');
  workers.clear();
});

/** A worker as a process of its own, listening. */
async function startWorker(): Promise<ChildProcess> {
  const worker = fork('lib/worker/main.ts', { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.add(worker);
  await once(worker, 'message');
  return worker;
}
async function endWorker(worker: ChildProcess, how: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const gone = once(worker, 'exit');
  worker.kill(how);
  await gone;
}

/** Processes of their own take their time to start on a busy machine. */
const PROCESSES = { timeout: 60_000 };

describe('two workers at once', PROCESSES, () => {
  it('one sends everything; when it is killed the other takes over, and nothing is sent twice', async () => {
    const [first, second] = await Promise.all([startWorker(), startWorker()]);
    const filed = await Promise.all(['L-1', 'L-2'].map(ajukan));
    for (const { surat } of filed) await menjadi(surat, 'berhasil');
    await sampai(kosong);
    expect(await db().percobaan.groupBy({ by: ['token_pagar'] })).toHaveLength(1);
    const { pemegang } = await db().sewa_jalur.findUniqueOrThrow({ where: { id: 1 } });
    const [holder, other] = pemegang.includes(`:${first.pid}:`) ? [first, second] : [second, first];
    expect(pemegang).toContain(`:${holder.pid}:`);
    await endWorker(holder, 'SIGKILL');
    const after = await ajukan('L-5');
    await menjadi(after.surat, 'berhasil');
    await sampai(kosong);
    await endWorker(other, 'SIGTERM');
    for (const nomor of ['L-1', 'L-2', 'L-5']) expect(await efek(nomor)).toHaveLength(1);
  });
});

describe('a database that goes away', PROCESSES, () => {
  it('and comes back finds worker and live channel at work again, with nothing sent twice', async () => {
    const worker = await startWorker();
    const heard: string[] = [];
    const stop = subscribe((kabar) => heard.push(kabar === 'segarkan' ? kabar : 'surat' in kabar ? kabar.surat : kabar.objek));
    await sampai(async () => heard.includes('segarkan'));
    const before = await ajukan('L-10');
    await menjadi(before.surat, 'berhasil');
    await tutup();
    await expect(db().pengiriman.count()).rejects.toThrow();
    heard.length = 0;
    await buka();
    await sampai(async () => heard.includes('segarkan'));
    const after = await ajukan('L-11');
    await menjadi(after.surat, 'berhasil');
    await sampai(async () => heard.includes(after.surat));
    await sampai(kosong);
    stop();
    await endWorker(worker, 'SIGTERM');
    for (const nomor of ['L-10', 'L-11']) expect(await efek(nomor)).toHaveLength(1);
  });

  it('only for the listeners leaves them listening again', async () => {
    const worker = await startWorker();
    await putuskanPendengar();
    await sampai(async () => (await pendengar('mitra_antrean')) === 1 && (await pendengar('mitra_kabar')) === 1);
    await endWorker(worker, 'SIGTERM');
  });
});

describe('a letter taken up as lost', () => {
  const takenUp = async (nomor: string) => {
    const filed = await ajukan(nomor);
    const token = (await takeLease('pertama')) ?? 0n;
    const client = await connectedClient();
    const claimed = await claimLetter(client, 'interaktif', token);
    if (claimed?.row.id !== filed.surat) throw new Error('another letter was claimed');
    // Let go, and frozen before a byte left.
    expect(await watchLeaving(claimed, { held: () => true, crash: steady }).leaving.release?.()).toBe(true);
    await giveLeaseBack(token);
    const next = (await takeLease('kedua')) ?? 0n;
    expect(await recoverLetters(next)).toBe(1);
    await giveLeaseBack(next);
    const exchange = await client.send(claimed.letter, claimed.prepared);
    disconnect();
    return { ...filed, claimed, exchange };
  };

  it('is booked when its answer comes late after all, once', async () => {
    const { id, surat, claimed, exchange } = await takenUp('L-20');
    expect(await status(surat)).toBe('belum_pasti');
    await recordExchange(claimed, exchange);
    await recordExchange(claimed, exchange);
    expect((await bacaPermohonan(book.staf, id)).status.kode).toBe('terbit');
    expect(await db().penjaminan.count({ where: { pengajuan_id: id } })).toBe(1);
    await book.work(kosong);
    expect(await efek('L-20')).toHaveLength(1);
  });

  it('stays as two people settled it when its answer comes later still', async () => {
    const { id, surat, claimed, exchange } = await takenUp('L-21');
    const usul = {
      pengirimanId: surat,
      usul: 'tidak_ada' as const,
      noSertifikat: '',
      tanggalSertifikat: '',
      catatan: 'Ditanyakan lewat telepon',
    };
    const { id: penyelesaianId } = await proposeSettlement(book.supervisor, { ...usul, kunci: randomUUID() });
    await decideSettlement(book.supervisorLain, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' });
    await book.work(async () => (await status(surat)) === 'terbukti_tidak_ada');
    await recordExchange(claimed, exchange);
    expect(await status(surat)).toBe('terbukti_tidak_ada');
    expect(await db().penjaminan.count({ where: { pengajuan_id: id } })).toBe(0);
    const [percobaan] = await db().percobaan.findMany({ where: { pengiriman_id: surat } });
    expect(percobaan).toMatchObject({ hasil: 'berhasil', jawaban_sha256: expect.any(String) });
    const { keterangan } = await db().pengiriman.findUniqueOrThrow({ where: { id: surat } });
    expect(keterangan).toContain('ternyata diterima');
    const told = await db().pemberitahuan.findMany({ where: { jenis: 'jawaban_terlambat', objek_id: surat } });
    expect(new Set(told.map((row) => row.pengguna_id))).toEqual(new Set([book.supervisor.id, book.supervisorLain.id]));
  });

  it('is taken up even when the first try to do so failed', async () => {
    const { surat } = await ajukan('L-22');
    const token = (await takeLease('mati')) ?? 0n;
    const claimed = await claimLetter(await connectedClient(), 'interaktif', token);
    await db().percobaan.update({ where: { id: claimed?.percobaanId ?? '' }, data: { dilepas: new Date() } });
    disconnect();
    await giveLeaseBack(token);
    await db().$executeRaw`CREATE SEQUENCE gagal`;
    await db()
      .$executeRaw`CREATE FUNCTION gagalkan() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM nextval(''gagal''); RAISE EXCEPTION ''away''; END'`;
    await db().$executeRaw`CREATE TRIGGER gagalkan BEFORE UPDATE ON pengiriman FOR EACH ROW EXECUTE FUNCTION gagalkan()`;
    await book.work(async () => {
      const [row] = await db().$queryRaw<{ is_called: boolean }[]>`SELECT is_called FROM gagal`;
      if (row?.is_called) await db().$executeRaw`DROP TRIGGER IF EXISTS gagalkan ON pengiriman`;
      return (await status(surat)) === 'belum_pasti';
    });
    expect(await efek('L-22')).toHaveLength(0);
  });
});

describe('a letter whose stored body is not what was filed', () => {
  it('is held and sent by nobody, and those behind it go', async () => {
    const spoilt = await ajukan('L-30');
    const sound = await ajukan('L-31');
    const { isi } = await db().pengiriman.findUniqueOrThrow({ where: { id: sound.surat } });
    await db().$transaction([
      db().$executeRaw`SET LOCAL session_replication_role = replica`,
      db().$executeRaw`UPDATE pengiriman SET isi = ${isi} WHERE id = ${spoilt.surat}::uuid`,
    ]);
    await book.work(kosong);
    expect([await status(spoilt.surat), await status(sound.surat)]).toEqual(['tertahan', 'berhasil']);
    expect([await efek('L-30'), await efek('L-31')].map((rows) => rows.length)).toEqual([0, 1]);
  });
});

describe('a settlement that cannot be booked', () => {
  it('says so on its letter and gives way to the right one', async () => {
    const lain = await ajukan('L-40');
    await book.work(kosong);
    const taken = (await db().penjaminan.findFirstOrThrow({ where: { pengajuan_id: lain.id } })).no_sertifikat ?? '';
    await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat: 'sesudah_efek' });
    const { id, surat } = await ajukan('L-41');
    await book.work(async () => (await status(surat)) === 'belum_pasti');
    const settle = async (noSertifikat: string) => {
      const usul = {
        pengirimanId: surat,
        usul: 'diterima' as const,
        noSertifikat,
        tanggalSertifikat: '2026-01-05',
        catatan: 'Dari cetakan',
      };
      const { id: penyelesaianId } = await proposeSettlement(book.supervisor, { ...usul, kunci: randomUUID() });
      await decideSettlement(book.supervisorLain, { kunci: randomUUID(), penyelesaianId, keputusan: 'disetujui' });
    };
    const keterangan = async () => (await db().pengiriman.findUniqueOrThrow({ where: { id: surat } })).keterangan ?? '';
    await settle(taken);
    await book.work(async () => (await keterangan()).includes('tidak dapat dibukukan'));
    await settle(JSON.stringify((await efek('L-41'))[0]).match(/KR\d[^"\\]+/)?.[0] ?? '');
    await book.work(async () => (await status(surat)) === 'berhasil');
    expect((await bacaPermohonan(book.staf, id)).status.kode).toBe('terbit');
    expect(await keterangan()).toContain('Dipastikan dua orang');
    await book.work(kosong);
  });
});
