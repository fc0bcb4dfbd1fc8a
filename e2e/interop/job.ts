import { readFileSync, writeFileSync } from 'node:fs';

/**
 * What a counterpart is asked: `sign` → base64; `verify` (`extra` the signature, base64) → true or false; `open` a key file
 * under a passphrase (`extra`) → SHA-256 of its SPKI, hex; `make` a private key (`mode` its form, `extra` its passphrase or
 * empty) → that fingerprint, a space, its PEM in base64. Anything else answered is a fault.
 */
export interface Job {
  readonly verb: 'sign' | 'verify' | 'open' | 'make';
  readonly mode: 'pss' | 'pkcs1' | 'pkcs8' | '';
  /** bytes; `default` is what the library takes unasked, as in the partner document's samples */
  readonly salt: number | 'default' | '';
  /** path of a PEM file: private PKCS#8 to sign, SPKI to verify */
  readonly key: string;
  /** path */
  readonly body: string;
  readonly extra: string;
}

/** Writes the jobs, one a line, tabs between their six values. */
export function writeJobs(file: string, jobs: readonly Job[]): void {
  const lines = jobs.map(({ verb, mode, salt, key, body, extra }) => [verb, mode, salt, key, body, extra].join('\t'));
  writeFileSync(file, `${lines.join('\n')}\n`);
}

/** Reads the answers, one a line. Throws where they are not one for each job. */
export function readAnswers(file: string, count: number): readonly string[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  if (lines.length !== count) throw new Error(`${count} jobs were given and ${lines.length} answers came back`);
  return lines;
}
