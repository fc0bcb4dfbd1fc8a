import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

// The walls of the house. A room may import only what stands below it; time order is import order.

const BASE = ['env', 'errors', 'id', 'intervals', 'log', 'rupiah', 'tanggal', 'seal', 'db'];
const PLUMBING = [
  'auth',
  'audit',
  'berkas',
  'daftar',
  'draf',
  'impor',
  'koneksi',
  'pdf',
  'pemberitahuan',
  'pengiriman',
  'persetujuan',
  'spreadsheet',
];
const BUSINESS = ['referensi', 'covering', 'klaim', 'subrogasi', 'laporan'];
const VOCABULARY = ['fields', 'jfusion', 'queries', 'row', 'schema', 'status'];
const EXTRA_VOCABULARY: Record<string, string[]> = { referensi: ['aturan', 'starter-codes'] };
/** Rooms beside the worker that may run code of lib/jfusion outside contract/, and which file. */
const WIRE_USERS: Record<string, string[]> = { koneksi: ['lib/jfusion/keys.ts'] };
/** Who may make or read an actor: the session gate, the worker, the command line. */
const ACTOR_MAKERS: Record<string, RegExp> = { mintActor: /^lib\/auth\//, readActor: /^lib\/(auth|worker)\/|^prisma\// };
const SERVER_ONLY = /^(node:|pg$|pino$|@prisma\/|@node-rs\/|#prisma\/)/;

type Files = ReadonlyMap<string, string>;
interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(path: string, source: string): Import[] {
  const found: Import[] = [];
  for (const [, type, clause = '', target = ''] of source.matchAll(
    /^(?:import|export)\s+(type\s)?(?:([\w*\s{},$]+?)\s+from\s+)?['"]([^'"]+)['"]/gm,
  )) {
    const names = /^\{([^}]*)\}$/
      .exec(clause.trim())?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    const typeOnly = Boolean(type) || (names !== undefined && names.length > 0 && names.every((name) => name.startsWith('type ')));
    found.push({ from: path, to: resolve(path, target), typeOnly });
  }
  return found;
}

function resolve(path: string, target: string): string {
  if (target.startsWith('#lib/') || target.startsWith('#components/')) return target.slice(1);
  if (target.startsWith('.')) return normalize(join(dirname(path), target));
  return target;
}

const roomOf = (path: string): string | null => /^lib\/([^/.]+)\//.exec(path)?.[1] ?? null;
const isTest = (path: string): boolean => /\.test\.tsx?$|\/test-[^/]+\.ts$/.test(path);

function rankOf(path: string): number {
  const base = /^lib\/([^/]+)\.ts$/.exec(path)?.[1];
  if (base && BASE.includes(base)) return 0;
  const room = roomOf(path);
  if (room && PLUMBING.includes(room)) return 1;
  if (room && BUSINESS.includes(room)) return 2 + BUSINESS.indexOf(room);
  return room === 'worker' ? 10 : 11;
}

function wallOf({ from, to, typeOnly }: Import): string | null {
  if (from.startsWith('components/') && /^(lib|app)\//.test(to)) return 'components could ship in another product';
  if (!from.startsWith('lib/')) return null;
  if (/^next(\/|$|-auth)|^react(-dom)?(\/|$)/.test(to)) return 'lib knows neither next nor react';
  if (/^(app|components)\//.test(to)) return 'lib never looks up';
  if (!to.startsWith('lib/')) return null;
  if (from.startsWith('lib/boot/')) return null;
  if (from.startsWith('lib/jfusion/contract/'))
    return to.startsWith('lib/jfusion/contract/') ? null : 'the contract is data and imports nothing else';
  if (from.startsWith('lib/jfusion/')) return to.startsWith('lib/jfusion/') ? null : 'the wire stands alone';
  if (to.startsWith('lib/jfusion/contract/')) return null;
  const room = roomOf(from) ?? '';
  if (to.startsWith('lib/jfusion/'))
    return typeOnly || room === 'worker' || WIRE_USERS[room]?.includes(to) ? null : 'only the worker runs the wire';
  return rankOf(to) <= rankOf(from) ? null : 'no arrow back up';
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      return;
    }
    state.set(path, 'open');
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function vocabularyOf(path: string, source: string): string | null {
  const [, room = '', name = ''] = /^lib\/([^/]+)\/([^/]+)\.ts$/.exec(path) ?? [];
  if (!BUSINESS.includes(room) || isTest(path) || VOCABULARY.includes(name) || EXTRA_VOCABULARY[room]?.includes(name)) return null;
  if (!name.includes('-')) return `${path}: not a word of a room (${VOCABULARY.join(', ')}) and no verb`;
  return new RegExp(`export (async )?(function|const) ${camelCase(name)}\\b`).test(source)
    ? null
    : `${path}: a verb file exports ${camelCase(name)}`;
}

function actionsOf(path: string, source: string): string[] {
  if (!/^['"]use server['"]/.test(source)) return [];
  const bodies = source.split(/^export /m).slice(1);
  return bodies
    .filter((body) => !/^type |^interface /.test(body) && !/\bact\(|\bsignOutHere\(/.test(body))
    .map((body) => `${path}: ${body.split('\n')[0]} does not authorise inside itself`);
}

function serverReachableFromClient(files: Files, graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = [];
  for (const [path, source] of files) {
    if (!/^['"]use client['"]/.test(source)) continue;
    const seen = new Set<string>();
    const walk = (at: string): void => {
      if (seen.has(at) || /^['"]use server['"]/.test(files.get(at) ?? '')) return;
      seen.add(at);
      if (SERVER_ONLY.test(at)) found.push(`${path} reaches ${at}`);
      for (const next of graph.get(at) ?? []) walk(next);
    };
    walk(path);
  }
  return found;
}

/** Every broken wall of a set of files, each with its reason. */
function violations(files: Files): string[] {
  const imports = [...files].flatMap(([path, source]) => importsOf(path, source));
  const found = imports.flatMap((one) => {
    const why = isTest(one.from) ? null : wallOf(one);
    return why ? [`${one.from} → ${one.to}: ${why}`] : [];
  });
  const graph = new Map<string, string[]>();
  for (const path of files.keys()) graph.set(path, []);
  for (const one of imports) if (!one.typeOnly) graph.get(one.from)?.push(one.to);
  found.push(...cycles(graph).map((cycle) => `cycle: ${cycle}`));
  for (const [path, source] of files) {
    found.push(...actionsOf(path, source));
    const word = vocabularyOf(path, source);
    if (word) found.push(word);
    for (const [name, makers] of Object.entries(ACTOR_MAKERS)) {
      const imported = new RegExp(`^import [^;]*\\b${name}\\b[^;]*;`, 'm').test(source);
      if (imported && !makers.test(path) && !isTest(path) && !path.startsWith('e2e/')) found.push(`${path}: may not call ${name}`);
    }
  }
  found.push(...serverReachableFromClient(files, graph));
  return found;
}

function readTree(folder: string, files: Map<string, string>): Map<string, string> {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name === 'generated' || name === 'node_modules') continue;
    if (statSync(path).isDirectory()) readTree(path, files);
    else if (/\.tsx?$/.test(name)) files.set(path, readFileSync(path, 'utf8'));
  }
  return files;
}

const tree = ['app', 'components', 'lib', 'prisma', 'e2e'].reduce((files, folder) => readTree(folder, files), new Map<string, string>());

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
    ['a made-up file name', 'lib/covering/helper.ts', 'export const x = 1;', 'not a word of a room'],
    ['a verb file without its verb', 'lib/covering/hapus-semua.ts', 'export function other() {}', 'exports hapusSemua'],
    [
      'an action without authorisation',
      'app/(portal)/covering/actions.ts',
      "'use server';\nexport async function kirim() { return 1; }",
      'does not authorise inside itself',
    ],
    ['an actor made by a page', 'app/(portal)/page.tsx', "import { mintActor } from '#lib/auth/actor.ts';", 'may not call mintActor'],
    ['a database in the browser', 'app/(portal)/_components/x.tsx', "'use client';\nimport { db } from '#lib/db.ts';", 'reaches'],
  ])('fall when somebody plants %s', (_what, path, source, reason) => {
    const planted = new Map(tree).set(path, source);
    expect(
      violations(planted)
        .filter((line) => !violations(tree).includes(line))
        .join('\n'),
    ).toContain(reason);
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
