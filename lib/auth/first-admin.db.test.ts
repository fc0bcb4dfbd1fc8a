import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#lib/boot/test-database.ts';
import { db, transaction } from '#lib/db.ts';
import { InputError } from '#lib/errors.ts';
import { ensureSealKey } from '#lib/seal.ts';
import { tetapkanSandi } from './change-password.ts';
import { awaitsFirstAdmin, buatAdminPertama, newFirstAdminCode } from './first-admin.ts';
import { firstStep } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'mitra-uji-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    MITRA_DATA_DIR: folder,
    MITRA_ENV: 'uat',
    APP_URL: 'https://mitra.contoh.co.id',
    JFUSION_BASE_URL: 'https://jfusion.contoh.co.id',
    JFUSION_MITRA_ID: 'M1',
    JFUSION_CLIENT_ID: 'C1',
    JFUSION_CLIENT_SECRET: 'rahasia',
  });
  ensureSealKey();
});
afterAll(async () => {
  await db().$disconnect();
  await database.drop();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  await db().pengguna.deleteMany();
});

const isian = {
  nama: 'Rahma Dewi',
  namaPengguna: ' Rahma ',
  sandi: 'kompor danau berenang',
  kodeUker: '010',
  namaCabang: 'Cabang Surakarta',
};
const code = async () => (await newFirstAdminCode()) ?? '';

it('makes an admin and their branch by the code, spaces or dashes, and then asks for a second factor', async () => {
  const kode = await code();
  expect(kode).toMatch(/^(\d{3}-){7}\d{3}$/);
  expect(JSON.stringify(await db().admin_pertama.findMany())).not.toContain(kode.slice(0, 11));
  expect(await buatAdminPertama({ ...isian, kode: ` ${kode.replaceAll('-', ' ')} ` })).toEqual({ namaPengguna: 'rahma' });
  const admin = await db().pengguna.findUniqueOrThrow({ where: { nama_pengguna: 'rahma' }, include: { cabang: true } });
  expect(admin).toMatchObject({ peran: ['admin'], cabang: { kode_uker: '010', nama: 'Cabang Surakarta' } });
  expect(await transaction((tx) => firstStep(tx, admin))).toBe('pasang_totp');
  expect(await awaitsFirstAdmin()).toBe(false);
  expect(await newFirstAdminCode()).toBeNull();
});

it('takes the last code alone, once', async () => {
  const old = await code();
  const kode = await code();
  await expect(buatAdminPertama({ ...isian, kode: old })).rejects.toThrow('Kode tidak cocok');
  await expect(buatAdminPertama({ ...isian, kode: ' ' })).rejects.toMatchObject({ temuan: [{ field: 'kode', pesan: 'wajib diisi' }] });
  await buatAdminPertama({ ...isian, kode });
  await expect(buatAdminPertama({ ...isian, namaPengguna: 'lain', kode })).rejects.toThrow('Kode tidak cocok');
});

it('makes one admin where two come with the code at once', async () => {
  const kode = await code();
  const both = await Promise.allSettled(['satu', 'dua', 'tiga'].map((namaPengguna) => buatAdminPertama({ ...isian, namaPengguna, kode })));
  expect(both.map((row) => row.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  expect(await db().pengguna.count()).toBe(1);
});

it('opens again where the only admin is suspended, and says every finding at once', async () => {
  await buatAdminPertama({ ...isian, kode: await code() });
  await db().pengguna.updateMany({ data: { ditangguhkan_pada: new Date() } });
  const kode = await code();
  const finding = await buatAdminPertama({ kode, nama: '', namaPengguna: 'a b', sandi: 'pendek', kodeUker: '0-1', namaCabang: '' }).catch(
    (error: unknown) => error,
  );
  expect(finding).toBeInstanceOf(InputError);
  expect((finding as InputError).temuan.map((row) => row.field)).toEqual(['nama', 'namaPengguna', 'sandi', 'kodeUker', 'namaCabang']);
  await expect(buatAdminPertama({ ...isian, kode })).rejects.toThrow(InputError);
});

it('leads a person whose password somebody else chose to another one before all else', async () => {
  const cabang = await db().cabang.findFirstOrThrow();
  const person = await db().pengguna.create({
    data: {
      nama_pengguna: 'ani',
      nama: 'Ani',
      peran: ['staf'],
      cabang_id: cabang.id,
      sandi_hash: '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    },
  });
  const tahap = await transaction((tx) => firstStep(tx, person));
  expect(tahap).toBe('ganti_sandi');
  const sesi = await db().sesi.create({ data: { pengguna_id: person.id, tahap } });
  const pending = { sesiId: sesi.id, penggunaId: person.id, tahap };
  await expect(tetapkanSandi(pending, { sandi: 'Ani-2026-ani!', peramban: null })).rejects.toThrow(InputError);
  expect(await tetapkanSandi(pending, { sandi: 'payung gunung menyanyi', peramban: null })).toEqual({ tahap: 'penuh' });
  expect(await transaction((tx) => firstStep(tx, person))).toBe('penuh');
});
