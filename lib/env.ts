import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { id as indonesian } from 'zod/locales';
import { parseRange, type Range } from './client-address.ts';

z.config(indonesian());

/** Settings the user may give; what is given wins at every start and is shown read-only in the product. */
export const settingNames = [
  'PORT',
  'APP_URL',
  'DATABASE_URL',
  'MITRA_DATA_DIR',
  'MITRA_ENV',
  'MITRA_TRUSTED_PROXIES',
  'MITRA_STANDBY',
  'SMTP_URL',
  'SMTP_FROM',
  'JFUSION_BASE_URL',
  'JFUSION_MITRA_ID',
  'JFUSION_CLIENT_ID',
  'JFUSION_CLIENT_SECRET',
  'JFUSION_PRIVATE_KEY_FILE',
  'JFUSION_PRIVATE_KEY_PASSPHRASE',
  'JFUSION_PROFILE_FILE',
  'JFUSION_LINE_KBPS',
  'JFUSION_JAMKRINDO_PUBLIC_KEY_FILE',
] as const;
export type SettingName = (typeof settingNames)[number];

type Source = Readonly<Record<string, string | undefined>>;

const httpUrl = (name: string, example: string) =>
  z
    .string()
    .refine((value) => /^https?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: `${name} bukan alamat web yang lengkap. Tulis misalnya ${example}.`,
      abort: true,
    })
    .refine((value) => !/[?#@]/.test(value), {
      error: `${name} tidak boleh memuat nama pengguna, sandi, tanda tanya, atau tanda pagar. Tulis misalnya ${example}.`,
      abort: true,
    })
    .transform((value) => value.replace(/\/+$/, ''));

const readableFile = (name: string) =>
  z
    .string()
    .transform((value) => resolve(/* turbopackIgnore: true */ process.cwd(), value))
    .refine(isReadableFile, {
      error: (issue) => `${name} menunjuk ke ${String(issue.input)}, tetapi berkas itu tidak dapat dibaca. Periksa letak dan izinnya.`,
    });

const proxies = z.string().transform((value, context): readonly Range[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one) => {
      const range = parseRange(one);
      // Whoever is trusted may say who asks: everybody would be nobody.
      if (range && range[1] > 0) return [range];
      const why = range ? 'mempercayai semua alamat' : 'bukan alamat IP atau rentang CIDR';
      const message = `MITRA_TRUSTED_PROXIES memuat ${one}, yang ${why}. Tulis misalnya 10.0.0.5,192.168.10.0/24.`;
      context.addIssue({ code: 'custom', message });
      return [];
    }),
);

const smtpUrl = z.string().refine(isSmtpUrl, {
  error:
    'SMTP_URL bukan alamat server surel. Tulis misalnya smtp://surel.contoh.co.id:25 atau smtps://pengguna:sandi@surel.contoh.co.id:465.',
});

const sender = z.string().refine((value) => /^(?:[^<>\r\n]*<)?[^\s<>@,]+@[^\s<>@,]+\.[^\s<>@,]+>?$/.test(value), {
  error: 'SMTP_FROM bukan alamat surel. Tulis misalnya mitra@contoh.co.id.',
});

const shape = z.object({
  PORT: z
    .string()
    .default('3000')
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65_535, {
      error: 'PORT harus berupa angka antara 1 dan 65535. Tulis misalnya PORT=3000.',
    })
    .transform(Number),
  APP_URL: httpUrl('APP_URL', 'https://mitra.contoh.co.id')
    .refine((value) => URL.parse(value)?.pathname === '/', {
      error: 'APP_URL hanya boleh berisi alamat depan tanpa jalur di belakangnya. Tulis misalnya https://mitra.contoh.co.id.',
      abort: true,
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(ql)?:$/.test(URL.parse(value)?.protocol ?? ''), {
      error: 'DATABASE_URL bukan alamat PostgreSQL. Tulis dengan bentuk postgresql://pengguna:sandi@server:5432/basisdata, atau kosongkan.',
    })
    .optional(),
  MITRA_DATA_DIR: z
    .string()
    .default('.data')
    .transform((value) => resolve(/* turbopackIgnore: true */ process.cwd(), value)),
  MITRA_ENV: z
    .enum(['sandbox', 'uat', 'produksi'], { error: 'MITRA_ENV harus salah satu dari sandbox, uat, atau produksi.' })
    .default('sandbox'),
  MITRA_TRUSTED_PROXIES: proxies.default([]),
  MITRA_STANDBY: z
    .enum(['ya', 'tidak'], { error: 'MITRA_STANDBY harus ya atau tidak: apakah pengirim cadangan ikut berjalan.' })
    .default('ya'),
  SMTP_URL: smtpUrl.optional(),
  SMTP_FROM: sender.optional(),
  JFUSION_BASE_URL: httpUrl('JFUSION_BASE_URL', 'https://alamat-dari-jamkrindo/api').optional(),
  JFUSION_MITRA_ID: z.string().optional(),
  JFUSION_CLIENT_ID: z.string().optional(),
  JFUSION_CLIENT_SECRET: z.string().optional(),
  JFUSION_PRIVATE_KEY_FILE: readableFile('JFUSION_PRIVATE_KEY_FILE').optional(),
  JFUSION_PRIVATE_KEY_PASSPHRASE: z.string().optional(),
  JFUSION_PROFILE_FILE: readableFile('JFUSION_PROFILE_FILE').optional(),
  JFUSION_LINE_KBPS: z
    .string()
    .refine((value) => /^\d{1,7}$/.test(value), {
      error: 'JFUSION_LINE_KBPS harus angka kilobit per detik, 0 bila jalurnya tidak sempit. Tulis misalnya JFUSION_LINE_KBPS=256.',
    })
    .transform(Number)
    .optional(),
  JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: readableFile('JFUSION_JAMKRINDO_PUBLIC_KEY_FILE').optional(),
  MITRA_SANDBOX_URL: httpUrl('MITRA_SANDBOX_URL', 'http://127.0.0.1:4010').optional(),
  MITRA_INTERVALS: z.enum(['production', 'test'], { error: 'MITRA_INTERVALS harus production atau test.' }).default('production'),
});

type Shape = z.output<typeof shape>;
/** The settings of this process. Paths are absolute, addresses carry no trailing slash; `DATABASE_URL` unset means the embedded database. */
export type Env = Omit<Shape, 'APP_URL'> & { APP_URL: string };

/** Reads settings from `source` (an empty string counts as unset). Throws an Error whose message is one Indonesian sentence a line for every mistake. */
export function parseEnv(source: Source): Env {
  const given = Object.fromEntries(Object.entries(source).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])));
  const result = shape.safeParse(given);
  if (!result.success) throw new Error([...new Set(result.error.issues.map((issue) => issue.message))].join('\n'));
  const env: Env = { ...result.data, APP_URL: result.data.APP_URL ?? `http://localhost:${result.data.PORT}` };
  const mistakes = conflicts(result.data);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return env;
}

let memo: Env | undefined;

/** The settings of this process, parsed once. Throws as `parseEnv` does. */
export function env(): Env {
  memo ??= parseEnv(process.env);
  return memo;
}

/** Whether the user gave this setting; the supervisor, which fills in the rest for its children, names the given ones in MITRA_SETTINGS_GIVEN. */
export function envWasSet(name: SettingName, source: Source = process.env): boolean {
  const given = source.MITRA_SETTINGS_GIVEN;
  return given === undefined ? Boolean(source[name]?.trim()) : given.split(',').includes(name);
}

function conflicts(given: Shape): string[] {
  const outside = given.MITRA_ENV !== 'sandbox';
  const why = outside ? `karena MITRA_ENV=${given.MITRA_ENV}` : 'karena JFUSION_BASE_URL diisi';
  const needed = [
    ...(outside ? (['APP_URL', 'JFUSION_BASE_URL'] as const) : []),
    // Without a key file the portal signs with a key of its own, made at its first start.
    ...(outside || given.JFUSION_BASE_URL ? (['JFUSION_MITRA_ID', 'JFUSION_CLIENT_ID', 'JFUSION_CLIENT_SECRET'] as const) : []),
  ];
  const missing = needed.filter((name) => given[name] === undefined).map((name) => `${name} wajib diisi ${why}. ${advice[name]}`);
  const insecure =
    outside && given.APP_URL && !given.APP_URL.startsWith('https:')
      ? [`APP_URL harus diawali https:// ${why}. Pasang sertifikat pada alamat itu, lalu tulis ulang APP_URL.`]
      : [];
  const idle =
    given.JFUSION_PRIVATE_KEY_PASSPHRASE && !given.JFUSION_PRIVATE_KEY_FILE
      ? ['JFUSION_PRIVATE_KEY_PASSPHRASE diisi tanpa JFUSION_PRIVATE_KEY_FILE. Isi keduanya, atau kosongkan frasa sandinya.']
      : [];
  const unsigned =
    (given.SMTP_URL === undefined) !== (given.SMTP_FROM === undefined)
      ? [
          'SMTP_URL dan SMTP_FROM harus diisi bersama: server yang mengirim surel, dan alamat pengirimnya. Kosongkan keduanya bila portal tidak mengirim surel.',
        ]
      : [];
  return [...missing, ...insecure, ...idle, ...unsigned];
}

const advice = {
  APP_URL: 'Tulis alamat https yang dibuka pengguna.',
  JFUSION_BASE_URL: 'Tulis alamat API J-FUSION dari Jamkrindo.',
  JFUSION_MITRA_ID: 'Tulis ID mitra dari Jamkrindo.',
  JFUSION_CLIENT_ID: 'Tulis client ID dari Jamkrindo.',
  JFUSION_CLIENT_SECRET: 'Tulis client secret dari Jamkrindo.',
};

/** A whole address without a path; special signs in user and password are written as in any address (%40). */
function isSmtpUrl(value: string): boolean {
  const url = URL.parse(value);
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !/^\/?$/.test(url.pathname) || url.search || url.hash) return false;
  try {
    decodeURIComponent(url.username + url.password);
    return (url.username === '') === (url.password === '');
  } catch {
    return false;
  }
}

function isReadableFile(path: string): boolean {
  try {
    accessSync(/* turbopackIgnore: true */ path, constants.R_OK);
    return statSync(/* turbopackIgnore: true */ path).isFile();
  } catch {
    return false;
  }
}
