import { createHash } from 'node:crypto';
import { answererOf } from '#lib/auth/letter-answerer.ts';
import { openContent } from '#lib/berkas/vault.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { BrokenFile, type JfusionClient, type Letter, type LetterFile, type Prepared } from '#lib/jfusion/client.ts';
import { type Lane, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';
import { contentTypeOf } from '#lib/jfusion/contract/multipart.ts';
import { ISI_PURPOSE } from '#lib/pengiriman/file-letter.ts';
import { operationPermission } from '#lib/pengiriman/operation-permission.ts';
import { unsealText } from '#lib/seal.ts';
import type { Prisma } from '#prisma/client.ts';
import { type Crash, steady } from './crash-points.ts';
import { holdBroken, holdOrphan } from './hold-letter.ts';
import { holdsLease } from './lease.ts';

export type LetterRow = Prisma.pengirimanGetPayload<object>;

/** A letter taken from the queue: its attempt is committed, no socket is open yet. */
export interface Claimed {
  readonly row: LetterRow;
  readonly percobaanId: string;
  readonly letter: Letter;
  readonly prepared: Prepared;
}

/** How a letter is taken. */
export interface ClaimOptions {
  /** to try the line while its breaker is open: also what waits for its next try, and what risks nothing first */
  readonly probe?: boolean;
  /** only what carries a file, or only what does not */
  readonly withFile?: boolean | undefined;
  readonly crash?: Crash;
}

/**
 * Takes the lane's lowest letter that may go now, signs its frozen bytes and commits the attempt. Null where nothing waits
 * or the lease is lost, or the key was changed meanwhile: the fencing token is checked in the same transaction, so a woken holder cannot send. A letter whose
 * stored body is no longer what was filed and approved, or one with an effect that nobody answers for any more, is held, so that it
 * neither goes nor stops those behind it.
 */
export async function claimLetter(client: JfusionClient, lane: Lane, token: bigint, options: ClaimOptions = {}): Promise<Claimed | null> {
  for (;;) {
    const claimed = await takeLowest(client, lane, token, options);
    if (claimed !== 'held') return claimed;
  }
}

/**
 * The lane's lowest letter that may go; of the documents those first that are asked for, since they are small. One that waits for its
 * next try goes before a younger one that comes meanwhile, once for each. An unknown one goes again only where that is proven safe,
 * when it is due, and while nobody has settled it. While the breaker is open nothing goes but a probe.
 */
export const CLAIM_SQL = `
  SELECT p.id FROM pengiriman p WHERE p.jalur = $1::jalur AND p.operasi = ANY($2::text[]) AND (
      (p.status = 'siap' AND (p.coba_lagi_pada IS NULL OR p.coba_lagi_pada <= now()))
      OR (p.status IN ('belum_terkirim', 'tertahan') AND p.coba_lagi_pada <= now())
      OR (p.status = 'belum_terkirim' AND p.coba_lagi_pada IS NOT NULL AND ($4::boolean OR EXISTS (
        SELECT 1 FROM pengiriman n WHERE n.jalur = p.jalur AND n.status = 'siap' AND n.nomor > p.nomor AND n.status_sejak > p.status_sejak
          AND (n.coba_lagi_pada IS NULL OR n.coba_lagi_pada <= now()))))
      OR (p.status = 'belum_pasti' AND p.pastikan_pada <= now() AND p.operasi = ANY($3::text[])
        AND NOT EXISTS (SELECT 1 FROM penyelesaian y WHERE y.pengiriman_id = p.id AND y.keputusan = 'disetujui')))
    AND ($5::boolean IS NULL OR (p.isi_berkas_ukuran IS NOT NULL) = $5::boolean)
    AND ($4::boolean OR NOT EXISTS (SELECT 1 FROM pemutus m WHERE m.terbuka_pada IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM jeda_jalur j
      WHERE j.sampai > now() AND j.lingkup IN ('jalur', 'pemeliharaan', 'jalur:' || p.jalur, 'operasi:' || p.operasi))
  ORDER BY CASE WHEN $4::boolean THEN p.efek END, p.isi_berkas_ukuran IS NOT NULL, p.nomor LIMIT 1 FOR UPDATE SKIP LOCKED`;

/** One letter's row. */
export function readLetterRow(tx: Tx, id: string): Promise<LetterRow> {
  return tx.pengiriman.findUniqueOrThrow({ where: { id } });
}

function takeLowest(
  client: JfusionClient,
  lane: Lane,
  token: bigint,
  { probe = false, withFile, crash = steady }: ClaimOptions,
): Promise<Claimed | 'held' | null> {
  return transaction(async (tx) => {
    if (!(await holdsLease(tx, token))) return null;
    const [found] = await tx.$queryRawUnsafe<{ id: string }[]>(CLAIM_SQL, lane, operasi, client.replays, probe, withFile ?? null);
    if (!found) return null;
    const { id } = found;
    const waiting = await readLetterRow(tx, id);
    if (waiting.efek) {
      const { alasan } = await answererOf(tx, waiting, operationPermission[waiting.operasi as Operasi]);
      if (alasan !== null) return holdOrphan(tx, waiting, alasan).then(() => 'held' as const);
    }
    const letter = frozenLetter(waiting);
    const prepared = letter && (await prepareWhole(client, letter, waiting.isi_sha256));
    if (!letter || !prepared) return holdBroken(tx, waiting).then(() => 'held' as const);
    if (!(await signedByKeyInUse(tx, prepared))) return null;
    const row = await tx.pengiriman.update({
      where: { id },
      data: {
        status: 'dikirim',
        percobaan_ke: { increment: 1 },
        coba_lagi_pada: null,
        keterangan: null,
        ...(waiting.status === 'belum_pasti' ? { pastikan_ke: { increment: 1 }, pastikan_pada: null } : {}),
      },
    });
    const percobaan = await tx.percobaan.create({
      data: {
        pengiriman_id: row.id,
        ke: row.percobaan_ke,
        token_pagar: token,
        isi_sha256: prepared.bodySha256,
        tanda_tangan: prepared.signature,
        kunci_sidik: prepared.keyFingerprint,
      },
    });
    await crash('claiming', row);
    return { row, percobaanId: percobaan.id, letter, prepared };
  });
}

/** A key that was changed since the client was made signs nothing any more; the row stays locked, so that none is changed before the attempt stands. */
async function signedByKeyInUse(tx: Tx, { keyFingerprint }: Prepared): Promise<boolean> {
  await tx.$executeRaw`SELECT 1 FROM koneksi WHERE id = 1 FOR KEY SHARE`;
  const { kunci } = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { kunci: { select: { sidik: true } } } });
  return keyFingerprint === null || keyFingerprint === kunci.sidik;
}

/** The letter as it was frozen; null where what is stored is something else. An upload's file is looked at while it is signed. */
function frozenLetter(row: LetterRow): Letter | null {
  try {
    const body = row.isi === null ? null : unsealText(row.isi, ISI_PURPOSE);
    const file = body === null ? null : frozenFile(row, body);
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    if (!file && sha256 !== row.isi_sha256) return null;
    return {
      operasi: row.operasi as Operasi,
      method: row.metode === 'GET' ? 'GET' : 'POST',
      target: row.target,
      body,
      file,
      about: {
        noRekening: row.no_rekening ?? undefined,
        noRekeningLain: row.no_rekening_lain,
        nomorAplikasi: row.nomor_aplikasi ?? undefined,
      },
    };
  } catch {
    return null;
  }
}

function frozenFile(row: LetterRow, prelude: string): LetterFile | null {
  const { isi_berkas_sha256: sha256, isi_berkas_ukuran: size, isi_penutup } = row;
  if (sha256 === null || size === null || isi_penutup === null) return null;
  const epilogue = unsealText(isi_penutup, ISI_PURPOSE);
  return { sha256, size, contentType: contentTypeOf(prelude), epilogue, open: () => openContent(sha256) };
}

/** Signs; null where the whole body of an upload is not what was filed and approved. */
async function prepareWhole(client: JfusionClient, letter: Letter, sha256: string): Promise<Prepared | null> {
  try {
    const prepared = await client.prepare(letter);
    return letter.file && prepared.bodySha256 !== sha256 ? null : prepared;
  } catch (error) {
    if (error instanceof BrokenFile) return null;
    throw error;
  }
}
