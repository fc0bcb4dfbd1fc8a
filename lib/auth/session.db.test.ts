import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db, transaction } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { akhiriSesi, akhiriSesiLain } from './akhiri-sesi.ts';
import { daftarSesi } from './daftar-sesi.ts';
import { openSession } from './open-session.ts';
import { actorOfSession, endSession, endSessionsOf, noteActivity, pendingOf, sessionEnds, signOut, whyEnded } from './session.ts';

let book: TestBook;
const MINUTE = 60_000;
const start = new Date('2026-11-21T01:00:00Z');
const minute = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
const place = { alamat: '10.0.0.5', perangkat: 'Chrome di Windows', rahasiaBaru: 'a'.repeat(43) };

beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

async function enter(penggunaId = book.staf.id, now = start): Promise<string> {
  const opened = await transaction((tx) => openSession(tx, penggunaId, place, now));
  if (!opened) throw new Error('not opened');
  return opened.sesiId;
}

describe('a session', () => {
  it('lives fifteen minutes after the last key or click, and asking does not move that', async () => {
    const id = await enter();
    for (const past of [5, 10, 15]) expect((await actorOfSession(id, minute(past)))?.id).toBe(book.staf.id);
    expect(await actorOfSession(id, minute(15.01))).toBeNull();
    expect(await whyEnded(id, minute(15.01))).toBe('diam');
  });

  it('goes on with every key or click that is noted, eight hours at most', async () => {
    const id = await enter();
    for (let past = 14; past <= 8 * 60; past += 14) expect(await noteActivity(id, minute(past))).not.toBeNull();
    expect((await actorOfSession(id, minute(8 * 60)))?.id).toBe(book.staf.id);
    expect(await actorOfSession(id, minute(8 * 60 + 0.01))).toBeNull();
    expect(await noteActivity(id, minute(8 * 60 + 0.01))).toBeNull();
    expect(await whyEnded(id, minute(8 * 60 + 0.01))).toBe('umur');
  });

  it('tells when it will end, by the server’s clock', async () => {
    const id = await enter();
    const ends = { sekarang: minute(3).getTime(), diamSampai: minute(15).getTime(), umurSampai: minute(480).getTime() };
    expect(await sessionEnds(id, minute(3))).toEqual(ends);
    expect(await noteActivity(id, minute(3))).toEqual({ ...ends, diamSampai: minute(18).getTime() });
  });

  it('that is over is not woken by a late key', async () => {
    const id = await enter();
    expect(await noteActivity(id, minute(16))).toBeNull();
    expect(await actorOfSession(id, minute(16))).toBeNull();
  });

  it('keeps the later of two keys that arrive in the wrong order', async () => {
    const id = await enter();
    await noteActivity(id, minute(9));
    await noteActivity(id, minute(8));
    expect((await sessionEnds(id, minute(9)))?.diamSampai).toBe(minute(24).getTime());
  });

  it('ends for good when it is signed out, and only the first end counts', async () => {
    const id = await enter();
    await signOut(id);
    expect(await transaction((tx) => endSession(tx, id, { oleh: null, sebab: 'diakhiri' }))).toBe(false);
    expect(await actorOfSession(id, minute(1))).toBeNull();
    expect(await noteActivity(id, minute(1))).toBeNull();
    expect(await whyEnded(id, minute(1))).toBe('keluar');
  });

  it('gives no actor to a suspended person, and the roles and branches of now to any other', async () => {
    const id = await enter(book.orangLain.id);
    await db().pengguna.update({ where: { id: book.orangLain.id }, data: { cabang_id: book.staf.cabangId, peran: ['staf'] } });
    expect(await actorOfSession(id, minute(1))).toMatchObject({ peran: ['staf'], cabangIds: [book.staf.cabangId] });
    await db().pengguna.update({ where: { id: book.orangLain.id }, data: { ditangguhkan_pada: start } });
    expect(await actorOfSession(id, minute(1))).toBeNull();
    expect(await transaction((tx) => openSession(tx, book.orangLain.id, place, start))).toBeNull();
  });

  it('that waits at a step makes no actor and lives ten minutes', async () => {
    const { id } = await db().sesi.create({
      data: { pengguna_id: book.staf.id, tahap: 'kode', dibuat_pada: start, terakhir_aktif: start },
    });
    expect(await actorOfSession(id, minute(1))).toBeNull();
    expect(await sessionEnds(id, minute(1))).toBeNull();
    expect(await noteActivity(id, minute(1))).toBeNull();
    expect(await pendingOf(id, minute(10))).toEqual({ sesiId: id, penggunaId: book.staf.id, tahap: 'kode' });
    expect(await pendingOf(id, minute(10.01))).toBeNull();
  });

  it('that nobody opened gives nobody', async () => {
    expect(await actorOfSession(randomUUID(), start)).toBeNull();
    expect(await whyEnded(randomUUID(), start)).toBeNull();
  });
});

describe('the list of open sessions', () => {
  it('shows those that live, with where they were opened, and ends them', async () => {
    const now = new Date();
    const [here, there, third] = [
      await enter(book.supervisor.id, now),
      await enter(book.supervisor.id, now),
      await enter(book.supervisor.id, now),
    ];
    await enter(book.supervisor.id, new Date(now.getTime() - 20 * MINUTE));
    expect((await daftarSesi(book.supervisor)).map(({ id }) => id).sort()).toEqual([here, there, third].sort());
    expect((await daftarSesi(book.supervisor))[0]).toMatchObject({ alamat: '10.0.0.5', perangkat: 'Chrome di Windows', sejak: now });
    await akhiriSesi(book.supervisor, { sesiId: there });
    await akhiriSesi(book.supervisor, { sesiId: there });
    expect(await actorOfSession(there)).toBeNull();
    expect(await akhiriSesiLain(book.supervisor, { sesiIni: here })).toEqual({ jumlah: 2 });
    expect((await daftarSesi(book.supervisor)).map(({ id }) => id)).toEqual([here]);
    const audit = await db().audit.findMany({ where: { tindakan: 'akhiri_sesi', pelaku_id: book.supervisor.id }, orderBy: { id: 'asc' } });
    expect(audit.map(({ ringkasan }) => ringkasan)).toEqual(['Mengakhiri sesi sendiri', 'Mengakhiri 2 sesi sendiri di tempat lain']);
  });

  it('of others is seen and ended by an admin alone', async () => {
    const id = await enter(book.supervisor.id, new Date());
    await expect(daftarSesi(book.staf, book.supervisor.id)).rejects.toThrow('tidak berwenang');
    await expect(akhiriSesi(book.staf, { sesiId: id })).rejects.toThrow('tidak ditemukan');
    await expect(akhiriSesi(book.auditor, { sesiId: id })).rejects.toThrow('tidak ditemukan');
    expect((await daftarSesi(book.admin, book.supervisor.id)).map((row) => row.id)).toContain(id);
    await akhiriSesi(book.admin, { sesiId: id });
    expect(await actorOfSession(id)).toBeNull();
    expect(await db().sesi.findUnique({ where: { id } })).toMatchObject({ diakhiri_oleh: book.admin.id, sebab_akhir: 'diakhiri admin' });
    const audit = await db().audit.findFirstOrThrow({ where: { tindakan: 'akhiri_sesi', pelaku_id: book.admin.id } });
    expect(audit).toMatchObject({ objek_id: book.supervisor.id, ringkasan: 'Mengakhiri satu sesi pengguna dewi' });
  });

  it('ends with whatever ends all sessions of a person, but for the one that is kept', async () => {
    const now = new Date();
    const [kept, other] = [await enter(book.petugasKlaim.id, now), await enter(book.petugasKlaim.id, now)];
    const end = (kecuali: string | null) =>
      transaction((tx) => endSessionsOf(tx, book.petugasKlaim.id, { oleh: book.petugasKlaim.id, sebab: 'sandi diganti', kecuali }));
    expect(await end(kept)).toBe(1);
    expect([await actorOfSession(kept), await actorOfSession(other)].map(Boolean)).toEqual([true, false]);
    expect(await end(null)).toBe(1);
    expect(await actorOfSession(kept)).toBeNull();
  });
});
