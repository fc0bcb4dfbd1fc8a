import { createPublicKey } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';
import { serialised } from './json-lines.ts';

/** What a repeated partner_reference_id does: the contract allows all three. */
export const replay = ['jawaban_pertama', 'sudah_ada', 'efek_kedua'] as const;

const schema = z.object({
  mitraId: z.string().min(1),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  publicKeyPem: z.string().transform((pem) => {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'rsa') throw new Error('publicKeyPem is not an RSA key');
    return key;
  }),
  kodeBank: z.string().regex(/^\d{3}$/),
  idDdBank: z.string().min(1),
  /** name of the partner on the certificate */
  nama: z.string().min(1).optional(),
  profile: z
    .unknown()
    .optional()
    .transform((value) => parseProfile(value ?? {})),
  replay: z.enum(replay).default('jawaban_pertama'),
  invoiceDalamJawaban: z.boolean().default(true),
  latencyMs: z.number().min(0).max(600_000).default(0),
  /** a complete claim is approved, an approved one paid, so many seconds after; 0 = by hand only */
  klaimDetikPerLangkah: z.number().min(0).max(31_536_000).default(0),
  /** where the portal takes notices; without it none is sent */
  notifikasiUrl: z.url({ protocol: /^https?$/ }).optional(),
});

/** The one partner this counterpart knows, with the positions of the switches it plays. */
export type Mitra = z.infer<typeof schema>;

/** `mitra.json` in the sandbox's folder. */
export interface MitraFile {
  /** Read again whenever the file changes. One that does not fit is reported on stderr and the last good one stays; null while there never was one. */
  read(): Promise<Mitra | null>;
  /** Puts these keys into the file, atomically; `undefined` takes one out. @throws Refusal 409 without a file, ZodError where the result does not fit */
  change(keys: Readonly<Record<string, unknown>>): Promise<void>;
}

/** The partner's file in this folder. */
export function mitraFile(dir: string): MitraFile {
  const path = join(dir, 'mitra.json');
  const inOrder = serialised();
  let stamp = '';
  let mitra: Mitra | null = null;
  return {
    read: async () => {
      try {
        const { mtimeNs, size, ino } = await stat(path, { bigint: true });
        const found = `${mtimeNs}/${size}/${ino}`;
        if (found === stamp) return mitra;
        const text = await readFile(path, 'utf8');
        stamp = found;
        mitra = schema.parse(JSON.parse(text));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') console.error(`mitra.json tidak dapat dipakai: ${reasonOf(error)}`);
      }
      return mitra;
    },
    change: (keys) =>
      inOrder(async () => {
        const before = z.record(z.string(), z.unknown()).safeParse(await readFile(path, 'utf8').then(JSON.parse, () => null));
        if (!before.success) throw new Refusal(409, 'mitra.json belum ada atau tidak dapat dibaca; jalankan portal lebih dahulu.');
        const after = { ...before.data, ...keys };
        schema.parse(after);
        await writeFile(`${path}.sandbox`, `${JSON.stringify(after, null, 2)}\n`, { mode: 0o600 });
        await rename(`${path}.sandbox`, path);
      }),
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
  return error instanceof SyntaxError ? 'bukan JSON' : error instanceof Error ? error.message : String(error);
}
