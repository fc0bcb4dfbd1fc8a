import { constants, createPrivateKey, createPublicKey, generateKeyPair, type KeyObject, sign } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JfusionProfile } from '../contract/profile.ts';
import { saltBytes } from './verify-signature.ts';

/** The counterpart's own key, for the position `response.verify = rsa`: made at the first need, kept in its folder. */
export interface AnswerKey {
  publicKeyPem(): Promise<string>;
  /** Base64 of the signature over an answer's raw bytes. */
  sign(bytes: Buffer, rule: JfusionProfile['signature']): Promise<string>;
}

/** The key in this folder (`jamkrindo-private.pem`); nothing is made before it is asked for. */
export function answerKey(dir: string): AnswerKey {
  let loading: Promise<KeyObject> | undefined;
  const key = (): Promise<KeyObject> => {
    loading ??= loadOrMake(join(dir, 'jamkrindo-private.pem'));
    return loading;
  };
  return {
    publicKeyPem: async () =>
      createPublicKey(await key())
        .export({ type: 'spki', format: 'pem' })
        .toString(),
    sign: async (bytes, rule) => {
      const privateKey = await key();
      const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltBytes(rule.saltLength, privateKey) };
      const padding = rule.mode === 'pss' ? pss : { padding: constants.RSA_PKCS1_PADDING };
      return sign('sha256', bytes, { key: privateKey, ...padding }).toString('base64');
    },
  };
}

async function loadOrMake(path: string): Promise<KeyObject> {
  try {
    return createPrivateKey(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  await writeFile(`${path}.new`, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return privateKey;
}
