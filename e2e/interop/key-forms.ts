import { loadPrivateKey } from '#lib/jfusion/keys.ts';
import type { Bench } from './bench.ts';
import type { Counterpart } from './counterparts.ts';
import type { Question } from './result.ts';

const PASSPHRASE = 'frasa sandi mereka';
const row = 'kunci';

/** Our own key opened by them under its passphrase and refused under another, their keys in each form read by us. */
export function keyQuestions({ ours }: Bench, { opens, makes }: Counterpart): readonly Question[] {
  const open = (extra: string) => ({ verb: 'open', mode: '', salt: '', key: ours.encryptedFile, body: '', extra }) as const;
  const opened: Question[] = [
    {
      job: open(ours.passphrase),
      judge: (answer) => [{ row, direction: 'kita → mereka', what: `our key: ${answer}`, held: answer === ours.key.fingerprint }],
    },
    {
      job: open('bukan frasa sandinya'),
      judge: (answer) => [{ row, direction: 'ditolak bila diubah', what: `another passphrase: ${answer}`, held: /^error: /.test(answer) }],
    },
  ];
  const made = makes.map(({ form, locked }): Question => {
    const what = `their ${form}${locked ? ', locked' : ''}`;
    const extra = locked ? PASSPHRASE : '';
    const judge = (answer: string) => [
      { row, direction: 'mereka → kita' as const, what: `${what}: ${answer}`, held: isRead(answer, extra) },
    ];
    return { job: { verb: 'make', mode: form, salt: '', key: '', body: '', extra }, judge };
  });
  return [...(opens ? opened : []), ...made];
}

function isRead(answer: string, passphrase: string): boolean {
  const [fingerprint = '', pem = ''] = answer.split(' ');
  try {
    return loadPrivateKey(Buffer.from(pem, 'base64').toString(), passphrase).fingerprint === fingerprint;
  } catch {
    return false;
  }
}
