import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openssl, opensslFingerprint, opensslSign, opensslVerify } from '#lib/jfusion/test-openssl.ts';
import type { Job } from './job.ts';

/** The counterpart that is no program of ours: the openssl command, once or more a job. */
export async function answerByOpenssl(jobs: readonly Job[], _path: string, folder: string): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  return jobs.map((job) => {
    try {
      return answer(job, folder);
    } catch (error) {
      return `error: ${String(error).replaceAll('\n', ' ')}`;
    }
  });
}

function answer({ verb, mode, salt, key, body, extra }: Job, folder: string): string {
  if (verb === 'open') return opensslFingerprint(key, extra);
  if (verb === 'make') return make(mode, extra, join(folder, 'made.pem'));
  if (mode !== 'pss' && mode !== 'pkcs1') throw new Error(`openssl is asked for no ${verb} in ${mode}`);
  const how = { mode, salt: salt === '' ? 'default' : salt } as const;
  return verb === 'sign' ? opensslSign(body, key, how) : String(opensslVerify(body, key, how, extra));
}

/** By the partner document's recipe; `-traditional` gives the PKCS#1 which it says comes out. */
function make(form: Job['mode'], passphrase: string, path: string): string {
  const lock = passphrase ? ['-des3', '-passout', `pass:${passphrase}`] : [];
  const pem = openssl('genrsa', ...(form === 'pkcs1' ? ['-traditional'] : []), ...lock, '2048');
  writeFileSync(path, pem);
  return `${opensslFingerprint(path, passphrase)} ${pem.toString('base64')}`;
}
