import { request } from 'node:http';
import { defaultProfile, parseProfile } from '../contract/profile.ts';
import { deadlinesOf } from '../deadlines.ts';
import { keys, type Partner, startPartner } from '../sandbox/test-partner.ts';
import { pkcs8 } from '../test-keys.ts';
import { bodyOf, type LocalServer, startHttp } from '../test-server.ts';
import { createTransport } from '../transport.ts';
import { type Bare, type Line, openLine } from './line.ts';
import type { CallAfter, CallBefore, IsianUat, Lingkungan, Ports, Positions } from './ports.ts';
import { samePosition } from './positions.ts';
import { runUat, type UatResult } from './run-uat.ts';

/** A call as it would be committed. */
export interface Call extends CallBefore {
  readonly ke: number;
  after: CallAfter | null;
}
export interface Run {
  readonly result: UatResult;
  readonly calls: readonly Call[];
  /** switches which calls found elsewhere than they stand */
  readonly moved: Positions;
  /** calls of each stage */
  readonly tries: Readonly<Record<string, number>>;
}

export const isianUji: IsianUat = { kodeBank: '113', kodeUker: '010', idDdBank: '41', lama: null, ulang: false };

/** For tests: a counterpart whose switches stand elsewhere, its clock today's. */
export async function startCounterpart(profile: Positions, more: Record<string, unknown> = {}): Promise<Partner> {
  const partner = await startPartner({ profile, ...more });
  partner.clock = new Date();
  return partner;
}

/** For tests: the line to an address, with the key and the secret that the counterpart knows unless said otherwise. */
export function lineTo(url: string, other: Partial<Bare> = {}, ms = 3_000): Line {
  const known = { mitraId: '1', clientId: 'mitra-uji', clientSecret: 'rahasia:uji', privateKeyPem: pkcs8(keys.privateKey) };
  return openLine({
    connection: { baseUrl: url, ...known, ...other },
    transport: createTransport(),
    deadlines: deadlinesOf({ token: ms, call: ms, document: ms, perMegabyte: ms }),
    now: Date.now,
  });
}

/** For tests: calls kept in memory as they would be committed. */
export function recorder(onCall: (call: Call) => void = () => undefined): { readonly ports: Ports; readonly calls: Call[] } {
  const calls: Call[] = [];
  const begin: Ports['begin'] = (before) => {
    const call: Call = { ...before, ke: calls.length + 1, after: null };
    calls.push(call);
    onCall(call);
    const finish = (after: CallAfter): Promise<void> => {
      call.after = after;
      return Promise.resolve();
    };
    return Promise.resolve({ ke: call.ke, finish });
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return { calls, ports: { begin, progress: nothing, pause: nothing, signal: new AbortController().signal, now: Date.now } };
}

/** Runs a UAT of the default profile (or another) against an address. */
export async function runAgainst(
  url: string,
  options: { isian?: Partial<IsianUat>; environment?: Lingkungan; profile?: Positions; onCall?: (call: Call) => void } = {},
): Promise<Run> {
  const { ports, calls } = recorder(options.onCall);
  const line = lineTo(url);
  try {
    const result = await runUat({
      ...{ line, ports, environment: options.environment ?? 'uat', isian: { ...isianUji, ...options.isian } },
      profile: options.profile ? parseProfile(options.profile) : defaultProfile,
    });
    const byCalls = result.temuan.filter(({ cara, sekarang, ditemukan }) => cara === 'panggilan' && !samePosition(sekarang, ditemukan));
    const tries: Record<string, number> = {};
    for (const { tahap } of calls) tries[tahap] = (tries[tahap] ?? 0) + 1;
    return { result, calls, moved: Object.fromEntries(byCalls.map(({ sakelar, ditemukan }) => [sakelar, ditemukan])), tries };
  } finally {
    line.close();
  }
}

/** A relay that answers a bare 400 wherever the counterpart behind it says anything but yes. */
export function startMute(behind: string): Promise<LocalServer> {
  return startHttp(async (incoming, response) => {
    const body = await bodyOf(incoming);
    const { host: _host, connection: _connection, ...headers } = incoming.headers;
    const answer = await new Promise<{ status: number; type: string; body: Buffer }>((resolve, reject) => {
      const outgoing = request(new URL(incoming.url ?? '/', behind), { method: incoming.method ?? 'GET', headers }, (got) => {
        const type = String(got.headers['content-type']);
        bodyOf(got).then((bytes) => resolve({ status: got.statusCode ?? 0, type, body: bytes }), reject);
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
    const yes = answer.status === 200 && !answer.body.subarray(0, 200).includes('"status":false');
    response.writeHead(yes ? 200 : 400, yes ? { 'Content-Type': answer.type } : {}).end(yes ? answer.body : '');
  });
}
