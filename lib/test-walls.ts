import { dirname, join, normalize } from 'node:path';

// The walls of the house as rules; architecture.test.ts holds the tree against them. A room may import only what stands
// below it; time order is import order.

const BASE = [
  'address-header',
  'client-address',
  'env',
  'errors',
  'id',
  'interval-table',
  'intervals',
  'listen',
  'log',
  'rupiah',
  'tanggal',
  'seal',
  'db',
];
const PLUMBING = [
  'auth',
  'audit',
  'berkas',
  'cabang',
  'daftar',
  'draf',
  'impor',
  'kertas',
  'koneksi',
  'pdf',
  'pemberitahuan',
  'pengguna',
  'pengiriman',
  'persetujuan',
  'spreadsheet',
  'surel',
];
const BUSINESS = ['referensi', 'covering', 'klaim', 'subrogasi', 'laporan'];
const VOCABULARY = ['fields', 'jfusion', 'queries', 'row', 'schema', 'status'];
const EXTRA_VOCABULARY: Record<string, string[]> = { referensi: ['aturan', 'perjanjian', 'starter-codes'] };
/** Rooms beside the worker that may run code of lib/jfusion outside contract/, and which file. */
const WIRE_USERS: Record<string, string[]> = { koneksi: ['lib/jfusion/keys.ts', 'lib/jfusion/inbound.ts'] };
/** What the interop suite may run of the wire: what signs, verifies and reads keys, and the tests' own bodies; nothing that opens a socket. */
const INTEROP = /^lib\/jfusion\/(signature|keys|test-bodies|test-openssl)\.ts$/;
/** Who may make or read an actor: the session gate, the worker, the command line. */
const ACTOR_MAKERS: Record<string, RegExp> = { mintActor: /^lib\/auth\//, readActor: /^lib\/(auth|worker)\/|^prisma\// };
const SERVER_ONLY = /^(node:|pg$|pino$|@prisma\/|@node-rs\/|#prisma\/)/;

export type Files = ReadonlyMap<string, string>;
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
  for (const [, target = ''] of source.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g))
    found.push({ from: path, to: resolve(path, target), typeOnly: false });
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

/** The wire and the processes behind it, for pages, the command line and journeys; a journey may put a worker of its own in place. */
function outOfReach(from: string, to: string): boolean {
  if (from.startsWith('e2e/interop/') && INTEROP.test(to)) return false;
  if (to.startsWith('lib/jfusion/')) return !to.startsWith('lib/jfusion/contract/');
  if (to.startsWith('lib/worker/')) return !from.startsWith('e2e/faults/');
  return to.startsWith('lib/boot/') && !from.startsWith('e2e/');
}

function wallOf({ from, to, typeOnly }: Import): string | null {
  if (from.startsWith('components/') && /^(lib|app|prisma|e2e)\/|^#prisma\//.test(to)) return 'components could ship in another product';
  if (/^(app|components|lib|prisma)\//.test(from) && isTest(to) && !from.startsWith('lib/boot/')) return 'the product imports no test';
  if (/^(app|components|lib|prisma)\//.test(from) && to.startsWith('e2e/')) return 'the product knows nothing of its journeys';
  if (/^(app|prisma|e2e)\/|^server\.ts$/.test(from)) return typeOnly || !outOfReach(from, to) ? null : 'only the worker runs the wire';
  if (!from.startsWith('lib/')) return null;
  if (/^next(\/|$|-auth)|^react(-dom)?(\/|$)/.test(to)) return 'lib knows neither next nor react';
  if (/^(app|components)\//.test(to) || (to.startsWith('prisma/') && !from.startsWith('lib/boot/'))) return 'lib never looks up';
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
    .filter((body) => !/^type |^interface /.test(body) && !/\bact\(|\bactPending\(|\bactOpen\(|\bsignOutHere\(/.test(body))
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

/** A length of time written beside its timer, where the table of intervals should be asked. */
function timersOf(path: string, source: string): string[] {
  if (!/^lib\//.test(path) || isTest(path) || /^lib\/(boot|jfusion\/sandbox)\//.test(path)) return [];
  return [...source.matchAll(/^.*\bset(?:Timeout|Interval)\(.*,\s*\d[\d_]*\).*$/gm)].map(
    ([line]) => `${path}: ${line.trim()} takes its length from no table`,
  );
}

/** Who acts, yet asks nothing inside: why that is right. */
const ASKED_ELSEWHERE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'their own account, sessions, devices, notices and delegations':
      'akunSaya akhiriSesi akhiriSesiLain gantiSandi daftarPerangkat lupakanPerangkat buatKodePemulihan lepasTotpSendiri markRead readNotices unreadNotices cabutDelegasi milikSaya',
    'it is what asks, or part of it': 'inScope bolehBacaIsi authoritiesOver bukanDiriSendiri',
    'it writes for a verb that has asked': 'once saveImport',
    'it reads through what asks': 'pageQuery veilRow semuaBaris tugasSaya tugasPersetujuan bacaPermintaan noticeRecords',
    'it names no customer: the state of the line, code lists, the name of their own branch': 'lineTrouble daftarKode namaCabang',
  }).flatMap(([why, names]) => names.split(' ').map((name) => [name, why] as const)),
);

/** Verbs and queries of lib that take the actor and never ask what they may. */
function unasked(path: string, source: string): string[] {
  if (!path.startsWith('lib/') || isTest(path)) return [];
  const bodies = source.split(/^export /m).slice(1);
  return bodies.flatMap((body) => {
    const [, name = ''] = /^(?:async )?function\*? (\w+)[^(]*\(\s*actor: Actor\b/.exec(body) ?? [];
    const own = body.slice(0, body.indexOf('\n}\n') + 1 || undefined);
    if (
      !name ||
      ASKED_ELSEWHERE.has(name) ||
      /\b(permit|permitDecision|inScope|seenBy|lockApproval|may|seesApproval|approvalsSeen)\(/.test(own)
    )
      return [];
    return [`${path}: ${name} asks nobody whether the actor may`];
  });
}

/** Every broken wall of a set of files, each with its reason. */
export function violations(files: Files): string[] {
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
    found.push(...actionsOf(path, source), ...timersOf(path, source), ...unasked(path, source));
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
