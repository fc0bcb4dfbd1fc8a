import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { hashPassword, passwordFits } from './password.ts';
import { type Attempt, type SignInAnswer, signIn } from './sign-in.ts';
import { buckets } from './throttle-table.ts';

let book: TestBook;
const SANDI = 'cangkir hujan peron sunyi';
const MINUTE = 60_000;
const START = Date.UTC(2026, 10, 21, 1, 0, 0);
/** what was checked against an account: the stored hash (null: the decoy), and the password */
let checked: { stored: string | null; password: string }[] = [];

/** Counts; the hash itself runs for the right password alone, so that ten thousand tries take seconds. */
async function counting(stored: string | null, password: string): Promise<boolean> {
  checked.push({ stored, password });
  return password === SANDI && passwordFits(stored, password);
}

const from = (alamat: string, lain: Partial<Attempt> = {}): Attempt => ({
  namaPengguna: 'sari',
  sandi: 'tebakan',
  alamat,
  perangkat: 'Chrome di Windows',
  rahasiaPeramban: null,
  rahasiaBaru: 'x'.repeat(43),
  ...lain,
});
const enter = (attempt: Attempt) => signIn(attempt, counting);
const anywhere = (n: number) => `203.0.${Math.floor(n / 250) % 250}.${n % 250}`;
function kinds(answers: SignInAnswer[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { hasil } of answers) counts[hasil] = (counts[hasil] ?? 0) + 1;
  return counts;
}

beforeAll(async () => {
  book = await openTestBook();
  await db().pengguna.updateMany({ data: { sandi_hash: await hashPassword(SANDI) } });
});
afterAll(() => book.close());
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  checked = [];
  await db().pembatas.deleteMany();
  await db().sesi.deleteMany();
  await db().perangkat_dikenal.deleteMany();
});
afterEach(() => vi.useRealTimers());
const later = (ms: number) => vi.setSystemTime(Date.now() + ms);

describe('an attack of ten thousand guesses on one account within an hour', () => {
  it('gets at most a hundred looked at, and its owner comes in from their own browser at any time and from a new one at their own address', async () => {
    const own = from('10.0.0.5', { sandi: SANDI, rahasiaBaru: 'a'.repeat(43) });
    expect((await enter(own)).hasil).toBe('masuk');
    checked = [];
    const answers: SignInAnswer[] = [];
    for (let burst = 0; burst < 60; burst++) {
      const tries = Array.from({ length: 167 }, (_, n) => enter(from(anywhere(burst * 167 + n))));
      answers.push(...(await Promise.all(tries)));
      later(MINUTE);
      if (burst === 7) {
        const known = await enter({ ...own, alamat: '10.99.0.1', rahasiaPeramban: 'a'.repeat(43) });
        const fresh = await enter({ ...own, rahasiaBaru: 'b'.repeat(43) });
        expect([known.hasil, fresh.hasil]).toEqual(['masuk', 'masuk']);
      }
    }
    const guesses = checked.filter(({ password }) => password !== SANDI);
    expect(answers.length).toBeGreaterThan(10_000);
    expect(guesses.length).toBeGreaterThan(0);
    expect(guesses.length).toBeLessThanOrEqual(100);
    expect(kinds(answers)).toEqual({ salah: guesses.length, tunggu: answers.length - guesses.length });
  }, 120_000);

  it('gets no more looked at from the branch’s own address together with all others', async () => {
    const own = from('10.0.0.5', { sandi: SANDI, rahasiaBaru: 'a'.repeat(43) });
    await enter(own);
    checked = [];
    for (let quarter = 0; quarter <= 4; quarter++) {
      await Promise.all(Array.from({ length: 40 }, (_, n) => enter(from(n % 2 ? '10.0.0.5' : anywhere(n)))));
      await Promise.all(Array.from({ length: 20 }, () => enter(from('10.0.0.5', { rahasiaPeramban: 'a'.repeat(43) }))));
      later(15 * MINUTE);
    }
    expect(checked.length).toBe(5 * (buckets.sandiLain.points + buckets.sandiAlamat.points + buckets.sandiPerangkat.points));
    expect(checked.length).toBeLessThanOrEqual(100);
  }, 60_000);
});

describe('the brakes', () => {
  it('let none of a thousand tries at once slip by', async () => {
    const answers = await Promise.all(Array.from({ length: 1_000 }, (_, n) => enter(from(anywhere(n)))));
    expect(checked.length).toBe(buckets.sandiLain.points);
    expect(kinds(answers)).toEqual({ salah: buckets.sandiLain.points, tunggu: 1_000 - buckets.sandiLain.points });
  }, 60_000);

  it('say until when, and let go then, however often it was tried meanwhile', async () => {
    for (let n = 0; n < buckets.sandiLain.points; n++) await enter(from(anywhere(n)));
    later(10 * MINUTE);
    const refused = await enter(from(anywhere(90), { sandi: SANDI }));
    expect(refused).toEqual({ hasil: 'tunggu', sampai: new Date(START + 15 * MINUTE) });
    later(5 * MINUTE);
    expect((await enter(from(anywhere(91), { sandi: SANDI }))).hasil).toBe('masuk');
  });

  it('treat a name that nobody has as any other: same answers, as many looks, at a decoy', async () => {
    const run = async (namaPengguna: string) => {
      checked = [];
      const answers = await Promise.all(Array.from({ length: 9 }, (_, n) => enter(from(anywhere(n), { namaPengguna }))));
      return { kinds: kinds(answers), stored: checked.map(({ stored }) => stored !== null) };
    };
    const [real, none] = [await run('sari'), await run('tidak.ada')];
    expect(none.kinds).toEqual(real.kinds);
    expect(real.stored).toEqual(Array(buckets.sandiLain.points).fill(true));
    expect(none.stored).toEqual(Array(buckets.sandiLain.points).fill(false));
  });

  it('leave one trace in the audit where the tries on an account are used up, also of one that nobody has', async () => {
    const traces = () => db().audit.findMany({ where: { tindakan: 'masuk_ditahan' }, orderBy: { id: 'asc' } });
    const before = (await traces()).length;
    for (const namaPengguna of ['rina', 'tidak.ada']) for (let n = 0; n < 20; n++) await enter(from(anywhere(n), { namaPengguna }));
    const rows = (await traces()).slice(before);
    expect(rows.map((row) => [row.pelaku, row.objek_id])).toEqual([
      ['Sistem', book.petugasKlaim.id],
      ['Sistem', '00000000-0000-0000-0000-000000000000'],
    ]);
    expect(JSON.stringify(rows.map((row) => row.ringkasan))).not.toMatch(/rina|tidak\.ada|203\./);
  });

  it('answer a suspended person as a wrong password', async () => {
    await db().pengguna.update({ where: { nama_pengguna: 'bayu' }, data: { ditangguhkan_pada: new Date() } });
    expect(await enter(from('10.0.0.9', { namaPengguna: 'bayu', sandi: SANDI }))).toEqual({ hasil: 'salah' });
    expect(await enter(from('10.0.0.9', { namaPengguna: 'bayu' }))).toEqual({ hasil: 'salah' });
    expect(checked.length).toBe(2);
  });

  it('count the size of letters and spaces around a name as nothing', async () => {
    for (let n = 0; n < buckets.sandiLain.points; n++) await enter(from(anywhere(n), { namaPengguna: n % 2 ? ' SARI ' : 'Sari' }));
    expect((await enter(from('10.0.0.7', { sandi: SANDI }))).hasil).toBe('tunggu');
  });

  it('hold an address that tries many names, but not the browsers there that are known', async () => {
    const own = from('10.0.0.5', { sandi: SANDI, rahasiaBaru: 'a'.repeat(43) });
    await enter(own);
    checked = [];
    for (let n = 0; n < 50; n++) await enter(from('10.0.0.5', { namaPengguna: `nama${n}` }));
    expect(checked.length).toBe(buckets.alamat.points);
    expect((await enter({ ...own, namaPengguna: 'dewi' })).hasil).toBe('tunggu');
    expect((await enter({ ...own, rahasiaPeramban: 'a'.repeat(43) })).hasil).toBe('masuk');
  });

  it('take one IPv6 network for one address', async () => {
    for (let n = 0; n < 50; n++) await enter(from(`2001:db8:1:2::${n.toString(16)}`, { namaPengguna: `nama${n}` }));
    expect(checked.length).toBe(buckets.alamat.points);
  });

  it('give who comes in their try back: a branch that begins its day is not held', async () => {
    for (let n = 0; n < 60; n++) expect((await enter(from('10.0.0.5', { sandi: SANDI }))).hasil).toBe('masuk');
  }, 30_000);

  it('keep neither names nor addresses', async () => {
    await enter(from('10.0.0.5'));
    const rows = await db().pembatas.findMany();
    expect(rows.map(({ key }) => key.split(':')[0]).sort()).toEqual(['alamat', 'sandiLain']);
    for (const { key } of rows) expect(key).toMatch(/^\w+:[\w-]{43}$/);
  });
});

describe('a known browser', () => {
  const own = from('10.0.0.5', { sandi: SANDI, rahasiaBaru: 'a'.repeat(43) });
  const full = async () => {
    for (let n = 0; n < buckets.sandiLain.points; n++) await enter(from(anywhere(n)));
  };
  const elsewhere = { ...own, alamat: '198.51.100.7', rahasiaPeramban: 'a'.repeat(43) };

  it('is known for who came in there, not for anybody else', async () => {
    await enter(own);
    await full();
    expect((await enter(elsewhere)).hasil).toBe('masuk');
    for (let n = 0; n < buckets.sandiLain.points; n++) await enter(from(anywhere(n), { namaPengguna: 'dewi' }));
    expect((await enter({ ...elsewhere, namaPengguna: 'dewi' })).hasil).toBe('tunggu');
  });

  it('serves several people at one desk', async () => {
    await enter(own);
    await enter({ ...own, namaPengguna: 'dewi', rahasiaPeramban: 'a'.repeat(43) });
    await full();
    for (let n = 0; n < buckets.sandiLain.points; n++) await enter(from(anywhere(n), { namaPengguna: 'dewi' }));
    expect((await enter(elsewhere)).hasil).toBe('masuk');
    expect((await enter({ ...elsewhere, namaPengguna: 'dewi' })).hasil).toBe('masuk');
  });

  it('is a strange one again once it was revoked or not used for half a year', async () => {
    await enter(own);
    await db().perangkat_dikenal.updateMany({ data: { dicabut_pada: new Date() } });
    await full();
    expect((await enter(elsewhere)).hasil).toBe('tunggu');
    await db().perangkat_dikenal.updateMany({ data: { dicabut_pada: null, terakhir: new Date(START - 181 * 24 * 60 * MINUTE) } });
    expect((await enter(elsewhere)).hasil).toBe('tunggu');
  });

  it('that is new is told to its person, the first one is not', async () => {
    const told = () => db().pemberitahuan.count({ where: { pengguna_id: book.staf.id, jenis: 'masuk_baru' } });
    const before = await told();
    await enter(own);
    expect(await told()).toBe(before);
    await enter({ ...own, rahasiaBaru: 'b'.repeat(43) });
    await enter({ ...own, rahasiaPeramban: 'b'.repeat(43), rahasiaBaru: 'b'.repeat(43) });
    expect(await told()).toBe(before + 1);
  });
});
