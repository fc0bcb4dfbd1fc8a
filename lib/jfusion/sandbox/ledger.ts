import { join } from 'node:path';
import { z } from 'zod';
import { endpoints, operasi } from '../contract/endpoints.ts';
import { type Book, createBook } from './book.ts';
import { openJsonLines, serialised } from './json-lines.ts';

/** What the guarantor does of itself, beside the operations it is asked for. */
export const peristiwa = ['kelengkapanKlaim', 'keputusanKlaim', 'pembayaranKlaim', 'pemberitahuanKlaim'] as const;

const effectSchema = z.object({
  waktu: z.iso.datetime(),
  operasi: z.enum([...operasi.filter((name) => endpoints[name].effect), ...peristiwa]),
  /** empty where the operation carries none, and for what the guarantor does of itself */
  partner_reference_id: z.string(),
  bodySha256: z.string(),
  /** the request's values by the contract's names, all text; of a file: its name, type, SHA-256 and size in bytes */
  isi: z.record(z.string(), z.string()),
  /** `data` of the answer, as it was given */
  hasil: z.record(z.string(), z.unknown()).nullable(),
});

/** One thing that really happened at the guarantor. */
export type Effect = z.infer<typeof effectSchema>;

export interface Ledger {
  readonly effects: readonly Effect[];
  readonly book: Book;
  /** Runs one effect at a time: whoever decides by the book holds it until his line is on the disk. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Writes the line, waits for the disk, then lets the book know. Only inside `exclusive`. */
  record(effect: Effect): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the counterpart's own ledger (`ledger.jsonl` in the folder) and replays it.
 * @throws Error naming the line, if a line in the middle cannot be read: an effect is never skipped in silence
 */
export async function openLedger(dir: string): Promise<Ledger> {
  const path = join(dir, 'ledger.jsonl');
  const file = await openJsonLines(path);
  const book = createBook();
  const effects: Effect[] = [];
  const take = (effect: Effect): void => {
    effects.push(effect);
    book.apply(effect);
  };
  for (const [index, line] of file.lines.entries()) {
    try {
      take(effectSchema.parse(JSON.parse(line)));
    } catch (cause) {
      await file.close();
      throw new Error(`Buku besar sandbox rusak di baris ${index + 1} (${path}). Pulihkan berkas itu dari cadangan.`, { cause });
    }
  }
  return {
    effects,
    book,
    exclusive: serialised(),
    record: async (effect) => {
      await file.append(effect, true);
      take(effect);
    },
    close: () => file.close(),
  };
}
