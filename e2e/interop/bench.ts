import type { KeyObject } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyPair, loadPrivateKey, loadPublicKey, type SigningKey } from '#lib/jfusion/keys.ts';
import { type SignedBody, signedBodies } from '#lib/jfusion/test-bodies.ts';
import { openssl } from '#lib/jfusion/test-openssl.ts';

export interface BenchBody extends SignedBody {
  readonly path: string;
}

/** What every counterpart gets: two key pairs and the bodies, as files. */
export interface Bench {
  /** made by the product */
  readonly ours: {
    readonly key: SigningKey;
    readonly publicKey: KeyObject;
    readonly publicFile: string;
    readonly encryptedFile: string;
    readonly passphrase: string;
  };
  /** made by openssl */
  readonly theirs: { readonly privateFile: string; readonly publicFile: string; readonly publicKey: KeyObject };
  readonly bodies: readonly BenchBody[];
  /** Writes bytes under a name and gives the path. */
  readonly scratch: (name: string, bytes: Buffer | string) => string;
}

/** Makes keys and bodies in a folder of its own. */
export async function makeBench(folder: string): Promise<Bench> {
  const scratch = (name: string, bytes: Buffer | string): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes, { mode: 0o600 });
    return path;
  };
  const passphrase = 'frasa sandi kita';
  const made = await generateKeyPair(passphrase);
  const key = loadPrivateKey(made.privateKeyPem, passphrase);
  const [privateFile, publicFile] = [join(folder, 'theirs.pem'), join(folder, 'theirs-public.pem')];
  openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', privateFile);
  openssl('pkey', '-in', privateFile, '-pubout', '-out', publicFile);
  return {
    ours: {
      key,
      publicKey: loadPublicKey(made.publicKeyPem),
      publicFile: scratch('ours-public.pem', made.publicKeyPem),
      encryptedFile: scratch('ours-encrypted.pem', made.privateKeyPem),
      passphrase,
    },
    theirs: { privateFile, publicFile, publicKey: loadPublicKey(readFileSync(publicFile, 'utf8')) },
    bodies: signedBodies().map((body, index) => ({ ...body, path: scratch(`body-${index}`, body.bytes) })),
    scratch,
  };
}
