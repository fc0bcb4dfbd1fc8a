import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { JenisGangguan } from './fault/fault-kinds.ts';
import { openJsonLines, serialised } from './json-lines.ts';

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
  gangguan: JenisGangguan | null;
  /** why it was refused, in the words that were answered; shown on the control page, never written down */
  sebab?: string;
}

const KEPT = 500;
const FILE_BYTES = 8 * 1024 * 1024;

export interface RequestLog {
  add(seen: Seen): Promise<void>;
  /** the latest since start, oldest first */
  latest(): readonly Seen[];
  close(): Promise<void>;
}

/**
 * The log of requests: `permintaan.jsonl` in the folder, and the one before it as `permintaan.lama.jsonl`.
 * @param limit bytes after which a new file is begun
 */
export async function openRequestLog(dir: string, limit = FILE_BYTES): Promise<RequestLog> {
  const path = join(dir, 'permintaan.jsonl');
  let file = await openJsonLines(path);
  const inOrder = serialised();
  const latest: Seen[] = [];
  return {
    add: (seen) => {
      latest.push(seen);
      if (latest.length > KEPT) latest.shift();
      return inOrder(async () => {
        await file.append({ ...seen, sebab: undefined }, false);
        if (file.size() < limit) return;
        await file.close();
        await rename(path, join(dir, 'permintaan.lama.jsonl'));
        file = await openJsonLines(path);
      });
    },
    latest: () => latest,
    close: () => inOrder(() => file.close()),
  };
}
