import { z } from 'zod';

/** Short names under which `numbers.asString` and `replay` speak of the operations. */
export const operasiSingkat = [
  'baru',
  'spr',
  'ijp_inquiry',
  'ijp',
  'cetak',
  'klaim',
  'upload',
  'klaim_inquiry',
  'subrogasi',
  'subrogasi_pembayaran',
] as const;
export type OperasiSingkat = (typeof operasiSingkat)[number];

const group = <S extends z.core.$ZodLooseShape>(shape: S) => z.strictObject(shape).prefault({} as never);

/** Codes of a claim's answer, never defined by the document: the first non-empty match of a row decides, the raw code is always shown. */
const klaimKode = z.strictObject({
  disetujui: z.array(z.string()).default(['2']),
  ditolak: z.array(z.string()).default([]),
  diproses: z.array(z.string()).default(['', '0']),
  lengkap: z.array(z.string()).default(['1']),
});

/** The connection profile: one named switch for each point the document leaves open (contract section 0), with its default. */
export const profileSchema = z.strictObject({
  token: group({ auth: z.enum(['body', 'basic', 'both']).default('body') }),
  signature: group({
    mode: z.enum(['pss', 'pkcs1']).default('pss'),
    saltLength: z.union([z.enum(['digest', 'max']), z.int().min(0).max(222)]).default('digest'),
    onGet: z.boolean().default(true),
    upload: z.enum(['body', 'fields', 'empty', 'none']).default('body'),
  }),
  inquiry: group({
    transport: z.enum(['get-body', 'get-query', 'post']).default('get-body'),
    signatureInBody: z.boolean().default(false),
  }),
  json: group({ spacing: z.enum(['compact', 'spaced']).default('compact') }),
  names: group({
    penjaminanBaru: z.enum(['nomor_aplikasi', 'no_aplikasi']).default('nomor_aplikasi'),
    klaimSertifikat: z.enum(['nomor_sertifikat', 'no_sertifikat']).default('nomor_sertifikat'),
    ijpReferensi: z.enum(['no_referensi_pembayaran', 'no_referensi_pembayaran_ijp']).default('no_referensi_pembayaran'),
  }),
  extra: group({ noTelepon: z.boolean().default(false), noRekeningPembayaranIjp: z.boolean().default(false) }),
  numbers: group({
    asString: z
      .array(z.string().regex(/^[A-Za-z_]+\.[a-z0-9_]+$/, 'tulis sebagai operasi.field, misalnya ijp.tipe_kredit'))
      .default(['ijp.tipe_kredit', 'klaim.nilai_pengikatan', 'klaim.penyebab_klaim', 'klaim.nilai_tuntutan_klaim']),
  }),
  upload: group({ documentCode: z.enum(['filename', 'field']).default('filename') }),
  sertifikat: group({ saat: z.enum(['langsung', 'setelah_bayar']).default('langsung') }),
  klaim: group({ kode: klaimKode.prefault({}) }),
  ijp: group({ labels: z.enum(['doc', 'swapped']).default('doc') }),
  paths: group({ ijpPembayaran: z.enum(['/ijp/pembayaran', '/ijpbayar']).default('/ijp/pembayaran') }),
  response: group({ verify: z.enum(['off', 'rsa']).default('off') }),
  replay: z.partialRecord(z.enum(operasiSingkat), z.enum(['tidak', 'terbukti'])).default({}),
});

export type JfusionProfile = z.infer<typeof profileSchema>;

export const defaultProfile: JfusionProfile = profileSchema.parse({});

/**
 * Reads any part of a profile, written nested or with dotted keys (`{"signature.mode": "pkcs1"}`), over the defaults.
 * @throws ZodError with the path of each switch that does not fit
 */
export function parseProfile(input: unknown): JfusionProfile {
  if (!isPlain(input)) return profileSchema.parse(input);
  const nested: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    const wrapped = key.split('.').reduceRight<unknown>((inner, part) => own(part, inner), value);
    merge(nested, wrapped as Record<string, unknown>);
  }
  return profileSchema.parse(nested);
}

/** An object with one own key, whatever its name: an assignment to `__proto__` would hide it from zod. */
function own(key: string, value: unknown): Record<string, unknown> {
  return Object.fromEntries([[key, value]]);
}

function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    const before = Object.hasOwn(into, key) ? into[key] : undefined;
    if (isPlain(before) && isPlain(value)) merge(before, value);
    // A value that is no group stays, so that zod names its path, where a dotted key would silently replace it.
    else if (before === undefined || !isPlain(value))
      Object.defineProperty(into, key, { value: isPlain(value) ? structuredClone(value) : value, ...ORDINARY });
  }
}

const ORDINARY = { enumerable: true, configurable: true, writable: true };

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
