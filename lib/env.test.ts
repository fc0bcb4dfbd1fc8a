import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { envWasSet, parseEnv } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'env-test-'));
const keyFile = join(folder, 'kunci.pem');
writeFileSync(keyFile, 'PEM');
afterAll(() => rmSync(folder, { recursive: true }));

const production = {
  MITRA_ENV: 'produksi',
  APP_URL: 'https://mitra.bank.co.id',
  JFUSION_BASE_URL: 'https://jfusion.example.co.id/api/',
  JFUSION_MITRA_ID: 'M1',
  JFUSION_CLIENT_ID: 'C1',
  JFUSION_CLIENT_SECRET: 'sangat-rahasia',
  JFUSION_PRIVATE_KEY_FILE: keyFile,
};

function mistakesOf(source: Record<string, string>): string[] {
  try {
    parseEnv(source);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
}

describe('settings', () => {
  it('needs none for the sandbox', () => {
    const env = parseEnv({});
    expect(env).toMatchObject({ PORT: 3000, APP_URL: 'http://localhost:3000', MITRA_ENV: 'sandbox', MITRA_INTERVALS: 'production' });
    expect(env.DATABASE_URL).toBeUndefined();
    expect(env.MITRA_DATA_DIR).toBe(join(process.cwd(), '.data'));
  });

  it('takes an empty value for an unset one', () => {
    expect(parseEnv({ PORT: '', DATABASE_URL: '  ', JFUSION_BASE_URL: '' })).toEqual(parseEnv({}));
  });

  it('derives the address from the port and drops a trailing slash', () => {
    expect(parseEnv({ PORT: '4100' }).APP_URL).toBe('http://localhost:4100');
    expect(parseEnv(production).JFUSION_BASE_URL).toBe('https://jfusion.example.co.id/api');
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT harus berupa angka antara 1 dan 65535.'],
    [{ PORT: '70000' }, 'PORT harus berupa angka antara 1 dan 65535.'],
    [{ APP_URL: 'mitra.bank' }, 'APP_URL bukan alamat web yang lengkap.'],
    [{ APP_URL: 'http://mitra.bank/portal' }, 'APP_URL hanya boleh berisi alamat depan'],
    [{ APP_URL: 'https://ani:sandi@mitra.bank' }, 'APP_URL tidak boleh memuat nama pengguna'],
    [{ APP_URL: 'https://mitra.bank/#depan' }, 'APP_URL tidak boleh memuat nama pengguna'],
    [
      { JFUSION_BASE_URL: 'https://api.id/?a=1', JFUSION_MITRA_ID: '1', JFUSION_CLIENT_ID: 'c', JFUSION_CLIENT_SECRET: 's' },
      'JFUSION_BASE_URL tidak boleh memuat',
    ],
    [{ JFUSION_PRIVATE_KEY_PASSPHRASE: 'rahasia' }, 'JFUSION_PRIVATE_KEY_PASSPHRASE diisi tanpa JFUSION_PRIVATE_KEY_FILE.'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL bukan alamat PostgreSQL.'],
    [{ MITRA_ENV: 'production' }, 'MITRA_ENV harus salah satu dari sandbox, uat, atau produksi.'],
    [{ JFUSION_PROFILE_FILE: '/tidak/ada.json' }, 'JFUSION_PROFILE_FILE menunjuk ke /tidak/ada.json'],
    [{ MITRA_TRUSTED_PROXIES: '10.0.0.5, proxy.bank' }, 'MITRA_TRUSTED_PROXIES memuat proxy.bank, yang bukan alamat IP atau rentang CIDR.'],
    [{ MITRA_TRUSTED_PROXIES: '10.0.0.0/40' }, 'MITRA_TRUSTED_PROXIES memuat 10.0.0.0/40, yang bukan alamat IP atau rentang CIDR.'],
    [{ MITRA_TRUSTED_PROXIES: '0.0.0.0/0' }, 'MITRA_TRUSTED_PROXIES memuat 0.0.0.0/0, yang mempercayai semua alamat.'],
    [{ SMTP_URL: 'surel.bank:25', SMTP_FROM: 'mitra@bank.co.id' }, 'SMTP_URL bukan alamat server surel.'],
    [{ SMTP_URL: 'smtp://ani@surel.bank', SMTP_FROM: 'mitra@bank.co.id' }, 'SMTP_URL bukan alamat server surel.'],
    [{ SMTP_URL: 'smtp://surel.bank:25', SMTP_FROM: 'mitra' }, 'SMTP_FROM bukan alamat surel.'],
    [{ SMTP_URL: 'smtp://surel.bank:25' }, 'SMTP_URL dan SMTP_FROM harus diisi bersama'],
    [{ MITRA_INTERVALS: 'fast' }, 'MITRA_INTERVALS harus production atau test.'],
  ])('says one sentence about %o', (source, sentence) => {
    expect(mistakesOf(source as Record<string, string>)).toEqual([expect.stringContaining(sentence)]);
  });

  it('reads the proxies to trust as addresses and ranges', () => {
    expect(parseEnv({}).MITRA_TRUSTED_PROXIES).toEqual([]);
    const read = parseEnv({ MITRA_TRUSTED_PROXIES: '10.0.0.5, 192.168.10.0/24,2001:db8::/32,' }).MITRA_TRUSTED_PROXIES;
    expect(read.map(([first, bits]) => `${first.toString()}/${bits}`)).toEqual(['10.0.0.5/32', '192.168.10.0/24', '2001:db8::/32']);
  });

  it('lists every mistake at once', () => {
    expect(mistakesOf({ PORT: '0', MITRA_ENV: 'x', DATABASE_URL: 'y' })).toHaveLength(3);
  });

  it('demands the connection and https outside the sandbox', () => {
    expect(parseEnv(production).MITRA_ENV).toBe('produksi');
    expect(mistakesOf({ MITRA_ENV: 'uat' }).map((line) => line.split(' ')[0])).toEqual([
      'APP_URL',
      'JFUSION_BASE_URL',
      'JFUSION_MITRA_ID',
      'JFUSION_CLIENT_ID',
      'JFUSION_CLIENT_SECRET',
    ]);
    expect(mistakesOf({ ...production, APP_URL: 'http://mitra.bank.co.id' })).toEqual([
      expect.stringContaining('APP_URL harus diawali https://'),
    ]);
  });

  it('demands the credentials for a foreign counterpart in the sandbox', () => {
    expect(mistakesOf({ JFUSION_BASE_URL: 'http://10.0.0.5:4010' }).map((line) => line.split(' ')[0])).toEqual([
      'JFUSION_MITRA_ID',
      'JFUSION_CLIENT_ID',
      'JFUSION_CLIENT_SECRET',
    ]);
  });

  it('keeps secrets out of its sentences', () => {
    const secrets = {
      DATABASE_URL: 'mysql://u:sandi-db@h/x',
      JFUSION_CLIENT_SECRET: 'sangat-rahasia',
      JFUSION_PRIVATE_KEY_PASSPHRASE: 'frasa',
      SMTP_URL: 'smtp://ani:sandi-surel@h/jalur',
    };
    expect(mistakesOf({ ...secrets, MITRA_ENV: 'uat' }).join()).not.toMatch(/sandi-db|sangat-rahasia|frasa|sandi-surel/);
  });

  it('knows which settings the user gave, also below the supervisor', () => {
    expect(envWasSet('PORT', { PORT: '3000' })).toBe(true);
    expect(envWasSet('PORT', { PORT: '' })).toBe(false);
    expect(envWasSet('PORT', { PORT: '3000', MITRA_SETTINGS_GIVEN: 'APP_URL,MITRA_ENV' })).toBe(false);
    expect(envWasSet('APP_URL', { MITRA_SETTINGS_GIVEN: 'APP_URL,MITRA_ENV' })).toBe(true);
  });
});
