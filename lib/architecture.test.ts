import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Files, violations } from './test-walls.ts';

function readTree(folder: string, files: Map<string, string>): Map<string, string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === 'generated' || name === 'node_modules') continue;
    if (statSync(path).isDirectory()) readTree(path, files);
    else if (/\.tsx?$/.test(name)) files.set(path, readFileSync(path, 'utf8'));
  }
  return files;
}

const tree: Files = ['app', 'components', 'lib', 'prisma', 'e2e'].reduce(
  (files, folder) => readTree(folder, files),
  new Map([['server.ts', readFileSync('server.ts', 'utf8')]]),
);

describe('the walls of the house', () => {
  it('stand', () => {
    expect(violations(tree)).toEqual([]);
  });

  it.each([
    ['an arrow back up', 'lib/covering/queries.ts', "import { x } from '#lib/klaim/queries.ts';", 'no arrow back up'],
    ['plumbing that knows business', 'lib/pengiriman/status.ts', "import { x } from '#lib/covering/queries.ts';", 'no arrow back up'],
    ['next in lib', 'lib/covering/queries.ts', "import { headers } from 'next/headers';", 'lib knows neither next nor react'],
    ['a page imported by lib', 'lib/covering/queries.ts', "import { x } from '../../app/page.tsx';", 'lib never looks up'],
    [
      'business in components',
      'components/ui/button.tsx',
      "import { x } from '#lib/rupiah.ts';",
      'components could ship in another product',
    ],
    [
      'a socket outside the worker',
      'lib/covering/jfusion.ts',
      "import { createJfusionClient } from '#lib/jfusion/client.ts';",
      'only the worker runs the wire',
    ],
    ['a contract that looks around', 'lib/jfusion/contract/codes.ts', "import { db } from '#lib/db.ts';", 'the contract is data'],
    ['a wire that knows the book', 'lib/jfusion/client.ts', "import { db } from '#lib/db.ts';", 'the wire stands alone'],
    ['a wire in a page', 'app/(portal)/page.tsx', "import { x } from '#lib/jfusion/client.ts';", 'only the worker runs the wire'],
    ['a wire in the seed', 'prisma/seed.ts', "import { x } from '#lib/jfusion/transport.ts';", 'only the worker runs the wire'],
    ['a wire in the server', 'server.ts', "import { x } from '#lib/jfusion/client.ts';", 'only the worker runs the wire'],
    ['a worker in a page', 'app/(portal)/page.tsx', "const { x } = await import('#lib/worker/claim.ts');", 'only the worker runs the wire'],
    ['a journey that signs', 'e2e/x.spec.ts', "import { x } from '#lib/jfusion/signature.ts';", 'only the worker runs the wire'],
    [
      'a room of keys that sends',
      'lib/koneksi/uji/x.ts',
      "import { x } from '#lib/jfusion/transport.ts';",
      'only the worker runs the wire',
    ],
    ['an interop that sends', 'e2e/interop/x.ts', "import { x } from '#lib/jfusion/transport.ts';", 'only the worker runs the wire'],
    ['an interop in disguise', 'e2e/interop.ts', "import { x } from '#lib/jfusion/signature.ts';", 'only the worker runs the wire'],
    ['a journey in the product', 'lib/covering/queries.ts', "import { x } from '../../e2e/support/ledger.ts';", 'nothing of its journeys'],
    ['a test that the product leans on', 'lib/worker/claim.ts', "import { x } from './test-book.ts';", 'the product imports no test'],
    ['a seed imported by a room', 'lib/covering/queries.ts', "import { x } from '../../prisma/demo.ts';", 'lib never looks up'],
    ['a length of time of its own', 'lib/worker/claim.ts', 'setTimeout(() => x(), 1_000);', 'takes its length from no table'],
    ['a made-up file name', 'lib/covering/helper.ts', 'export const x = 1;', 'not a word of a room'],
    ['a verb file without its verb', 'lib/covering/hapus-semua.ts', 'export function other() {}', 'exports hapusSemua'],
    [
      'an action without authorisation',
      'app/(portal)/covering/actions.ts',
      "'use server';\nexport async function kirim() { return 1; }",
      'does not authorise inside itself',
    ],
    [
      'a query that asks nobody',
      'lib/covering/queries.ts',
      'export async function semua(actor: Actor) {\n  return actor.id;\n}\n',
      'asks nobody whether the actor may',
    ],
    ['an actor made by a page', 'app/(portal)/page.tsx', "import { mintActor } from '#lib/auth/actor.ts';", 'may not call mintActor'],
    ['a database in the browser', 'app/(portal)/_components/x.tsx', "'use client';\nimport { db } from '#lib/db.ts';", 'reaches'],
  ])('fall when somebody plants %s', (_what, path, source, reason) => {
    const planted = new Map(tree).set(path, source);
    expect(violations(planted).join('\n')).toContain(reason);
  });

  it('notice a cycle of two files', () => {
    const planted = new Map([
      ['lib/covering/a-b.ts', "import { c } from './c-d.ts';\nexport function aB() {}"],
      ['lib/covering/c-d.ts', "import { a } from './a-b.ts';\nexport function cD() {}"],
    ]);
    expect(violations(planted)).toEqual(['cycle: lib/covering/a-b.ts → lib/covering/c-d.ts → lib/covering/a-b.ts']);
  });

  it('let types through', () => {
    const planted = new Map([['lib/covering/x-y.ts', "import type { Exchange } from '#lib/jfusion/client.ts';\nexport const xY = 1;"]]);
    expect(violations(planted)).toEqual([]);
  });
});
