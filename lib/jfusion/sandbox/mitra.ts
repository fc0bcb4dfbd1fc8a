import { createPublicKey } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseProfile } from '../contract/profile.ts';

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
  /** what a repeated partner_reference_id does: the contract allows all three */
  replay: z.enum(['jawaban_pertama', 'sudah_ada', 'efek_kedua']).default('jawaban_pertama'),
  invoiceDalamJawaban: z.boolean().default(true),
  latencyMs: z.number().min(0).max(600_000).default(0),
});

/** The one partner this counterpart knows, with the positions of the switches it plays. */
export type Mitra = z.infer<typeof schema>;

/**
 * Reads `mitra.json` in a folder, again whenever the file changes. A file that does not fit is reported on stderr
 * and the last good one stays; null while there never was one.
 */
export function mitraReader(dir: string): () => Promise<Mitra | null> {
  const path = join(dir, 'mitra.json');
  let stamp = '';
  let mitra: Mitra | null = null;
  return async () => {
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
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return error.issues.map((issue) => issue.path.join('.') || issue.code).join(', ');
  return error instanceof SyntaxError ? 'bukan JSON' : error instanceof Error ? error.message : String(error);
}
