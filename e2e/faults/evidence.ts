import { db } from '#lib/db.ts';
import type { Effect, Seen } from './sandbox.ts';
import { readTrace, type TraceEvent } from './trace.ts';
import type { World } from './world.ts';

/** A letter as the portal has it at the end; `sertifikat` as its book has it, of a filing. */
export interface LetterFact {
  readonly id: string;
  readonly operasi: string;
  readonly efek: boolean;
  readonly status: string;
  readonly objekId: string;
  readonly reference: string | null;
  readonly sha256: string;
  readonly sertifikat: string | null;
}

/** All that both sides have written down, for the checker. */
export interface Evidence {
  readonly letters: readonly LetterFact[];
  readonly trace: readonly TraceEvent[];
  readonly effects: readonly Effect[];
  readonly seen: readonly Seen[];
  /** records whose filing a person was told of */
  readonly acknowledged: readonly string[];
  /** operations that the profile lets be sent again by themselves (`replay.<operation>`) */
  readonly proven: readonly string[];
}

/** Reads both sides. */
export async function gather({ counterpart, acknowledged }: World, proven: readonly string[] = []): Promise<Evidence> {
  const rows = await db().$queryRaw<LetterFact[]>`
    SELECT p.id::text, p.operasi, p.efek, p.status::text, p.objek_id::text AS "objekId", p.partner_reference_id AS reference,
      p.isi_sha256 AS sha256, g.no_sertifikat AS sertifikat
    FROM pengiriman p LEFT JOIN penjaminan g ON g.pengajuan_id = p.objek_id OR g.pengajuan_spr_id = p.objek_id ORDER BY p.nomor`;
  return { letters: rows, trace: await readTrace(), effects: counterpart.effects(), seen: counterpart.seen(), acknowledged, proven };
}
