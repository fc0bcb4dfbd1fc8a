import { join } from 'node:path';
import { type JsonLines, openJsonLines } from './json-lines.ts';

/** One request, as it is remembered: no token, no secret, no content. */
export interface Seen {
  waktu: string;
  metode: string;
  jalur: string;
  operasi: string | null;
  tandaTangan: 'sah' | 'tidak sah' | 'tidak ada' | 'tidak diperiksa';
  partner_reference_id: string | null;
  bodySha256: string;
  /** null where no whole answer was given */
  httpStatus: number | null;
  gangguan: string | null;
}

const KEPT = 500;

export interface RequestLog {
  add(seen: Seen): Promise<void>;
  /** the latest since start, oldest first */
  latest(): readonly Seen[];
  close(): Promise<void>;
}

/** The log of requests (`permintaan.jsonl` in the folder). */
export async function openRequestLog(dir: string): Promise<RequestLog> {
  const file: JsonLines = await openJsonLines(join(dir, 'permintaan.jsonl'));
  const latest: Seen[] = [];
  return {
    add: async (seen) => {
      latest.push(seen);
      if (latest.length > KEPT) latest.shift();
      await file.append(seen, false);
    },
    latest: () => latest,
    close: () => file.close(),
  };
}
