import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '#lib/boot/programs.ts';
import { runProgram } from '#lib/boot/tool.ts';
import { type Job, readAnswers, writeJobs } from './job.ts';
import { answerByOpenssl } from './openssl.ts';

/** A language with its library that can sign and verify as J-FUSION, or a partner's own system, may do it. */
export interface Counterpart {
  readonly name: string;
  readonly program: Program;
  /** PSS without naming a salt, as the partner document's samples call it */
  readonly hasDefaultSalt: boolean;
  /** whether it opens the encrypted PKCS#8 that our keys are kept in */
  readonly opens: boolean;
  /** forms of a private key it writes, a passphrase where `locked` */
  readonly makes: readonly { readonly form: 'pkcs1' | 'pkcs8'; readonly locked: boolean }[];
  /** One answer a job, in their order. `path` is the program, `folder` its own to write in. Rejects where it does not end well. */
  readonly answer: (jobs: readonly Job[], path: string, folder: string) => Promise<readonly string[]>;
}

const script =
  (file: string, ...before: string[]): Counterpart['answer'] =>
  async (jobs, path, folder) => {
    mkdirSync(folder, { recursive: true });
    const [asked, answered] = [join(folder, 'jobs'), join(folder, 'answers')];
    writeJobs(asked, jobs);
    const { ok, output } = await runProgram(path, [...before, join(import.meta.dirname, file), asked, answered], { GOTOOLCHAIN: 'local' });
    if (!ok) throw new Error(output);
    return readAnswers(answered, jobs.length);
  };

const python = (library: string, works: string, debian: string): Program => ({
  label: `Python with ${library}`,
  names: ['python3'],
  works: ['-c', works],
  debian: ['python3', debian],
});
const [pkcs1, pkcs8] = [
  { form: 'pkcs1', locked: false },
  { form: 'pkcs8', locked: false },
] as const;
const locked = [
  { form: 'pkcs1', locked: true },
  { form: 'pkcs8', locked: true },
] as const;

export const counterparts: readonly Counterpart[] = [
  {
    name: 'OpenSSL',
    program: { label: 'the openssl command', names: ['openssl'], debian: ['openssl'] },
    hasDefaultSalt: true,
    opens: true,
    makes: [pkcs1, pkcs8, ...locked],
    answer: answerByOpenssl,
  },
  {
    name: 'Java (JDK)',
    program: { label: 'a JDK', names: ['java'], works: ['--describe-module', 'jdk.compiler'], debian: ['default-jdk-headless'] },
    hasDefaultSalt: false,
    opens: true,
    makes: [pkcs8],
    answer: script('interop.java'),
  },
  {
    name: 'Python (cryptography)',
    program: python('cryptography', 'import cryptography', 'python3-cryptography'),
    hasDefaultSalt: false,
    opens: true,
    makes: [pkcs1, pkcs8, ...locked],
    answer: script('interop-cryptography.py'),
  },
  {
    name: 'Python (pycryptodome)',
    program: python('pycryptodome', 'try:\n import Cryptodome\nexcept ImportError:\n import Crypto', 'python3-pycryptodome'),
    hasDefaultSalt: true,
    opens: true,
    makes: [pkcs1, pkcs8, ...locked],
    answer: script('interop-pycryptodome.py'),
  },
  {
    name: 'PHP (openssl, phpseclib)',
    program: {
      label: 'PHP with phpseclib 3',
      names: ['php'],
      works: ['-r', "exit(function_exists('openssl_sign') && stream_resolve_include_path('phpseclib3/autoload.php') ? 0 : 1);"],
      debian: ['php-cli', 'php-phpseclib3'],
    },
    hasDefaultSalt: true,
    opens: true,
    makes: [pkcs1, pkcs8, ...locked],
    answer: script('interop.php'),
  },
  {
    name: 'Go',
    program: { label: 'Go', names: ['go'], debian: ['golang-go'] },
    hasDefaultSalt: true,
    // Its standard library has no encrypted PKCS#8.
    opens: false,
    makes: [pkcs1, pkcs8],
    answer: script('interop.go', 'run'),
  },
];
