import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#lib/boot/port.ts';
import { type Program, startProgram } from './program.ts';

/** What a repeated reference does at the counterpart. */
export const personalities = ['jawaban_pertama', 'sudah_ada', 'efek_kedua'] as const;
export type Personality = (typeof personalities)[number];

/** One thing that happened at the counterpart, as its own ledger file has it. */
export interface Effect {
  readonly waktu: string;
  readonly operasi: string;
  readonly partner_reference_id: string;
  readonly bodySha256: string;
  readonly isi: Readonly<Record<string, string>>;
  readonly hasil: Readonly<Record<string, unknown>> | null;
}

/** One request as the counterpart's log has it. */
export interface Seen {
  readonly waktu: string;
  readonly metode: string;
  readonly operasi: string | null;
  readonly partner_reference_id: string | null;
  readonly bodySha256: string;
  readonly httpStatus: number | null;
}

/** The counterpart as a process of its own; what it says of itself is read from its files, never asked. */
export interface Counterpart {
  readonly port: number;
  readonly program: () => Program;
  /** an order to its control desk */
  order(path: string, body: object): Promise<void>;
  clearFaults(): Promise<void>;
  hanging(): Promise<number>;
  /** how it answers a repetition, and how long it takes; to be called after the partner was introduced */
  play(settings: { replay?: Personality; latencyMs?: number }): void;
  effects(): Effect[];
  seen(): Seen[];
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it over a folder, on a port that it keeps. */
export async function openCounterpart(dir: string, logFile: string): Promise<Counterpart> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const start = () => startProgram('lib/jfusion/sandbox/main.ts', { SANDBOX_PORT: String(port), SANDBOX_DIR: dir }, logFile);
  let program = await start();
  const file = join(dir, 'mitra.json');
  return {
    port,
    program: () => program,
    order: async (path, body) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${url}/sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`the counterpart refused ${path}: ${await answer.text()}`);
    },
    clearFaults: async () => void (await fetch(`${url}/sandbox/fault`, { method: 'DELETE' })),
    hanging: async () => ((await (await fetch(`${url}/sandbox/ledger`)).json()) as { hanging: number }).hanging,
    play: (settings) => {
      writeFileSync(`${file}.uji`, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...settings }));
      renameSync(`${file}.uji`, file);
    },
    effects: () => readLines<Effect>(join(dir, 'ledger.jsonl')),
    seen: () => [...readLines<Seen>(join(dir, 'permintaan.lama.jsonl')), ...readLines<Seen>(join(dir, 'permintaan.jsonl'))],
    kill: async () => {
      program.signal('SIGKILL');
      await program.exited;
    },
    start: async () => {
      program = await start();
    },
    stop: async () => {
      program.signal('SIGTERM');
      await program.exited;
    },
  };
}

/** The whole lines of a file; what a killed process began to write is no line. */
function readLines<T>(path: string): T[] {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return text
    .slice(0, text.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
