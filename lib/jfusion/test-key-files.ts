import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openssl } from './test-openssl.ts';

/** For tests: a private key file as the openssl command leaves it. */
export interface KeyFile {
  readonly name: string;
  readonly path: string;
  readonly passphrase: string | undefined;
}

/** For tests: one RSA key of 2048 bits in every private form openssl writes, the document's own recipe among them, each also with CRLF. */
export function opensslKeyFiles(folder: string, passphrase: string): readonly KeyFile[] {
  const pkcs8 = join(folder, 'openssl-pkcs8.pem');
  openssl('genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048', '-out', pkcs8);
  const made = (name: string, secret: boolean, ...args: string[]): KeyFile => {
    const path = join(folder, `openssl-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}.pem`);
    openssl(...args, '-in', pkcs8, '-out', path, ...(secret ? ['-passout', `pass:${passphrase}`] : []));
    return { name, path, passphrase: secret ? passphrase : undefined };
  };
  const files: KeyFile[] = [
    { name: 'PKCS#8', path: pkcs8, passphrase: undefined },
    made('PKCS#1', false, 'rsa', '-traditional'),
    made('PKCS#1 under DES3', true, 'rsa', '-traditional', '-des3'),
    made('PKCS#1 under AES-256', true, 'rsa', '-traditional', '-aes256'),
    made('PKCS#8 under DES3, as genrsa -des3 writes today', true, 'rsa', '-des3'),
    made('PKCS#8 under AES-256', true, 'pkcs8', '-topk8', '-v2', 'aes-256-cbc'),
    made('PKCS#8 under scrypt', true, 'pkcs8', '-topk8', '-scrypt'),
    made('PKCS#8 under PBE-SHA1-3DES', true, 'pkcs8', '-topk8', '-v1', 'PBE-SHA1-3DES'),
  ];
  return files.flatMap((file) => [file, withCrlf(file)]);
}

function withCrlf(file: KeyFile): KeyFile {
  const path = `${file.path}.crlf`;
  writeFileSync(path, readFileSync(file.path, 'utf8').replaceAll('\n', '\r\n'));
  return { ...file, name: `${file.name}, CRLF`, path };
}
