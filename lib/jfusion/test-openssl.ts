import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** For tests: how the openssl command is to sign or verify. A salt in bytes is meant exactly; `default` is what openssl takes unasked. */
export interface OpensslMode {
  readonly mode: 'pss' | 'pkcs1';
  readonly salt: number | 'default';
}

/** For tests: runs openssl and gives what it wrote. Throws with its words where it fails. */
export function openssl(...args: string[]): Buffer {
  return execFileSync('openssl', args, { stdio: ['ignore', 'pipe', 'pipe'] });
}

function options({ mode, salt }: OpensslMode): string[] {
  if (mode === 'pkcs1') return [];
  const named = salt === 'default' ? [] : [`rsa_pss_saltlen:${salt}`];
  return ['rsa_padding_mode:pss', 'rsa_mgf1_md:sha256', ...named].flatMap((option) => ['-sigopt', option]);
}

/** For tests: the openssl command's signature over a file, base64. */
export function opensslSign(bodyFile: string, privateKeyFile: string, how: OpensslMode): string {
  return openssl('dgst', '-sha256', ...options(how), '-sign', privateKeyFile, bodyFile).toString('base64');
}

/** For tests: whether the openssl command verifies a base64 signature over a file. Throws where it could not try. */
export function opensslVerify(bodyFile: string, publicKeyFile: string, how: OpensslMode, signature: string): boolean {
  const signatureFile = `${bodyFile}.signature`;
  writeFileSync(signatureFile, Buffer.from(signature, 'base64'));
  const args = ['dgst', '-sha256', ...options(how), '-verify', publicKeyFile, '-signature', signatureFile, bodyFile];
  const { stdout, stderr, status } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status === 0 && stdout.includes('Verified OK')) return true;
  if (stdout.includes('Verification failure')) return false;
  throw new Error(`openssl could not try to verify:\n${stdout}${stderr}`);
}

/** For tests: SHA-256 of the SPKI of a private key file as openssl reads it, hex. */
export function opensslFingerprint(keyFile: string, passphrase = ''): string {
  const spki = `${keyFile}.spki`;
  openssl('pkey', '-in', keyFile, '-passin', `pass:${passphrase}`, '-pubout', '-outform', 'DER', '-out', spki);
  return openssl('dgst', '-sha256', '-r', spki).toString().slice(0, 64);
}
