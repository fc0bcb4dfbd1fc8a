import { randomUUID } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { Refusal, SignedOut } from '#lib/errors.ts';
import { unsealText } from '#lib/seal.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import type { Actor } from './actor.ts';
import { newDeviceSecret } from './device.ts';
import { buatKodePemulihan, lepasTotp, lepasTotpSendiri } from './release-totp.ts';
import { pulihkanAdmin } from './rescue-admin.ts';
import { masukKode } from './second-factor.ts';
import type { Pending, TahapSesi } from './steps.ts';
import { TOTP_PURPOSE } from './totp.ts';
import { pasangTotp, rencanaTotp, selesaiTotp } from './totp-setup.ts';

let book: TestBook;
let dewi: Actor;
const moment = new Date('2026-11-21T03:00:05Z');
const later = (steps: number) => new Date(moment.getTime() + steps * 30_000);

beforeAll(async () => {
  book = await openTestBook();
  dewi = book.supervisor;
});
afterAll(() => book.close());
beforeEach(async () => {
  await db().totp.deleteMany();
  await db().kode_pemulihan.deleteMany();
  await db().pembatas.deleteMany();
});

const codeAt = (rahasia: string, when: Date) => new TOTP({ secret: Secret.fromBase32(rahasia) }).generate({ timestamp: when.getTime() });

async function withTotp(siapa: Actor = dewi) {
  const rahasia = (await rencanaTotp(siapa, moment))?.rahasia ?? '';
  const { kodePemulihan } = await pasangTotp(siapa, { kode: codeAt(rahasia, moment) }, moment);
  return { rahasia, kodePemulihan };
}

async function pendingAt(tahap: TahapSesi, penggunaId = dewi.id): Promise<Pending> {
  const { id } = await db().sesi.create({ data: { pengguna_id: penggunaId, tahap, perangkat: 'Chrome di Windows' } });
  return { sesiId: id, penggunaId, tahap };
}

const enter = (pending: Pending, kode: string, when: Date) => masukKode(pending, { kode, peramban: newDeviceSecret() }, when);

it('keeps the secret sealed and shows the same one until its first code', async () => {
  const first = await rencanaTotp(dewi, moment);
  expect((await rencanaTotp(dewi, later(2)))?.rahasia).toBe(first?.rahasia);
  expect((await rencanaTotp(dewi, later(200)))?.rahasia).not.toBe(first?.rahasia);
  const row = await db().totp.findUniqueOrThrow({ where: { pengguna_id: dewi.id } });
  expect(Buffer.from(row.rahasia).includes(first?.rahasia ?? '-')).toBe(false);
  expect(unsealText(row.rahasia, TOTP_PURPOSE)).toMatch(/^[A-Z2-7]{32}$/);
});

it('works only after a first code that fits, and then gives ten codes of which hashes stay', async () => {
  await rencanaTotp(dewi, moment);
  await expect(pasangTotp(dewi, { kode: '000000' }, moment)).rejects.toThrow(Refusal);
  expect(await db().totp.count({ where: { aktif_pada: { not: null } } })).toBe(0);
  const { kodePemulihan } = await withTotp();
  expect(new Set(kodePemulihan).size).toBe(10);
  expect(kodePemulihan.every((kode) => /^[A-HJ-NP-Z2-9]{4}(-[A-HJ-NP-Z2-9]{4}){2}$/.test(kode))).toBe(true);
  const kept = await db().kode_pemulihan.findMany({ where: { pengguna_id: dewi.id } });
  expect(kept).toHaveLength(10);
  expect(JSON.stringify(kept)).not.toContain(kodePemulihan[0]?.replaceAll('-', ''));
  expect(await rencanaTotp(dewi, moment)).toBeNull();
});

it('lets a code in once, with spaces as it was pasted, and makes the browser known', async () => {
  const { rahasia } = await withTotp();
  const kode = codeAt(rahasia, later(1));
  const pending = await pendingAt('kode');
  expect(await enter(pending, `${kode.slice(0, 3)} ${kode.slice(3)}`, later(1))).toEqual({ tahap: 'penuh', sisaPemulihan: null });
  expect(await db().sesi.findUniqueOrThrow({ where: { id: pending.sesiId } })).toMatchObject({ tahap: 'penuh' });
  expect(await db().perangkat_dikenal.count({ where: { pengguna_id: dewi.id, perangkat: 'Chrome di Windows' } })).toBeGreaterThan(0);
  await expect(enter(await pendingAt('kode'), kode, later(1))).rejects.toThrow('sudah dipakai');
  await expect(enter(pending, codeAt(rahasia, later(3)), later(3))).rejects.toThrow(SignedOut);
});

it('lets one of two in who come with the same code at once', async () => {
  const { rahasia } = await withTotp();
  const kode = codeAt(rahasia, later(1));
  const both = await Promise.allSettled([enter(await pendingAt('kode'), kode, later(1)), enter(await pendingAt('kode'), kode, later(1))]);
  expect(both.map((row) => row.status).sort()).toEqual(['fulfilled', 'rejected']);
});

it('lets one of two in who come with the same recovery code at once, and says how many are left', async () => {
  const { kodePemulihan } = await withTotp();
  const kode = (kodePemulihan[3] ?? '').toLowerCase().replaceAll('-', ' ');
  const both = await Promise.allSettled([enter(await pendingAt('kode'), kode, moment), enter(await pendingAt('kode'), kode, moment)]);
  expect(both.flatMap((row) => (row.status === 'fulfilled' ? [row.value] : []))).toEqual([{ tahap: 'penuh', sisaPemulihan: 9 }]);
  expect(await db().audit.count({ where: { tindakan: 'pakai_kode_pemulihan', objek_id: dewi.id } })).toBe(1);
});

it('refuses the recovery code of somebody else', async () => {
  const { kodePemulihan } = await withTotp(book.supervisorLain);
  await withTotp();
  await expect(enter(await pendingAt('kode'), kodePemulihan[0] ?? '', moment)).rejects.toThrow('Kode tidak cocok');
});

it('stops looking at codes after too many that did not fit, also at the right one', async () => {
  const { rahasia } = await withTotp();
  const pending = await pendingAt('kode');
  const wrong = Array.from({ length: 40 }, (_, at) =>
    enter(pending, String(at).padStart(6, '0'), moment).catch((error: Error) => error.message),
  );
  const said = await Promise.all(wrong);
  expect(said.filter((pesan) => typeof pesan === 'string' && pesan.startsWith('Kode tidak cocok')).length).toBeLessThanOrEqual(10);
  await expect(enter(pending, codeAt(rahasia, later(1)), later(1))).rejects.toThrow('Terlalu banyak percobaan');
});

it('leads a session through setting up, and on only once it works', async () => {
  const pending = await pendingAt('pasang_totp', book.auditor.id);
  await expect(selesaiTotp(pending, { peramban: null })).rejects.toThrow('belum terpasang');
  const rahasia = (await rencanaTotp(pending, moment))?.rahasia ?? '';
  await pasangTotp(pending, { kode: codeAt(rahasia, moment) }, moment);
  expect((await db().sesi.findUniqueOrThrow({ where: { id: pending.sesiId } })).tahap).toBe('pasang_totp');
  expect(await selesaiTotp(pending, { peramban: null })).toEqual({ tahap: 'penuh' });
  await expect(rencanaTotp(pending, moment)).rejects.toThrow(SignedOut);
});

it('is taken away by an admin, which ends the sessions; never by the admin for themselves, nor by others', async () => {
  await withTotp();
  const { sesiId } = await pendingAt('penuh');
  const input = { kunci: randomUUID(), penggunaId: dewi.id };
  await expect(lepasTotp(book.staf, input)).rejects.toThrow('tidak berwenang');
  await expect(lepasTotp(book.admin, { ...input, penggunaId: book.admin.id })).rejects.toThrow('Akun saya');
  await lepasTotp(book.admin, input);
  expect(await db().sesi.findUniqueOrThrow({ where: { id: sesiId } })).toMatchObject({
    sebab_akhir: 'kode masuk dilepas',
    diakhiri_oleh: book.admin.id,
  });
  expect((await db().totp.count()) + (await db().kode_pemulihan.count())).toBe(0);
  await expect(lepasTotp(book.admin, { ...input, kunci: randomUUID() })).rejects.toThrow('tidak memakai kode masuk');
});

it('is taken away by its owner and gives new recovery codes only for a code of it', async () => {
  const { rahasia, kodePemulihan } = await withTotp();
  await expect(buatKodePemulihan(dewi, { kode: '000000' }, later(1))).rejects.toThrow('Kode tidak cocok');
  await buatKodePemulihan(dewi, { kode: codeAt(rahasia, later(1)) }, later(1));
  await expect(enter(await pendingAt('kode'), kodePemulihan[0] ?? '', moment)).rejects.toThrow('Kode tidak cocok');
  await expect(lepasTotpSendiri(dewi, { kode: codeAt(rahasia, later(1)) }, later(1))).rejects.toThrow('Kode tidak cocok');
  await lepasTotpSendiri(dewi, { kode: codeAt(rahasia, later(3)) }, later(3));
  expect(await db().totp.count()).toBe(0);
});

it('an admin who lost everything is let in from the console, and nobody else is', async () => {
  await withTotp(book.admin);
  const sesi = await db().sesi.create({ data: { pengguna_id: book.admin.id } });
  await expect(pulihkanAdmin('dewi')).rejects.toThrow(Refusal);
  const { tautan } = await pulihkanAdmin(' Budi ');
  expect(tautan).toMatch(/\/masuk\/tautan#[\w-]{43}$/);
  expect(await db().totp.count({ where: { pengguna_id: book.admin.id } })).toBe(0);
  expect(await db().kode_pemulihan.count({ where: { pengguna_id: book.admin.id } })).toBe(0);
  expect((await db().sesi.findUniqueOrThrow({ where: { id: sesi.id } })).diakhiri_pada).not.toBeNull();
  expect(await db().audit.count({ where: { tindakan: 'pulihkan_admin', pelaku: 'Sistem' } })).toBe(1);
});
