import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { openContent } from '#lib/berkas/vault.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { type FrozenRequest, freezeRequest } from '#lib/jfusion/contract/canonical.ts';
import { checkPayload } from '#lib/jfusion/contract/check.ts';
import { type Endpoint, endpoints, type Lane, type Operasi, type Payload } from '#lib/jfusion/contract/endpoints.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import type { FrozenFile } from '#lib/jfusion/contract/multipart.ts';
import { type JfusionProfile, parseProfile } from '#lib/jfusion/contract/profile.ts';
import { approvalHash, openApproval } from '#lib/persetujuan/approval.ts';
import { needsApproval } from '#lib/persetujuan/policy.ts';
import { seal } from '#lib/seal.ts';
import { checkFile } from './check-file.ts';
import { newReference } from './reference.ts';
import { statusPengiriman } from './status.ts';

/** A document in the vault, to be sent with its letter. */
export interface BerkasSurat {
  readonly sha256: string;
  /** bytes */
  readonly ukuran: number;
  readonly tipe: string;
}

/** A business action to be filed; an upload, and nothing else, names its file. */
export type LetterOrder<O extends Operasi> = {
  readonly operasi: O;
  readonly payload: Payload<O>;
  /** the record it speaks of */
  readonly objek: { readonly jenis: string; readonly id: string };
  readonly cabangId: string;
  readonly tujuan: 'layar' | 'jadwal' | 'rekonsiliasi';
  /** whom the answer must speak of where it names one; `noRekeningLain`: accounts of which it may speak as well */
  readonly tentang: { readonly noRekening?: string; readonly noRekeningLain?: readonly string[]; readonly nomorAplikasi?: string };
  /** rupiah, decimal string: what an approval limit is held against */
  readonly nilai?: string;
  readonly jalur?: Lane;
  readonly koreksiDariId?: string | null;
  /** the letter whose unknown outcome this inquiry is to settle */
  readonly memastikanId?: string | null;
  /** its place in a batch, which waits as one (`persetujuanId`) or not at all (null); alone, its own policy says */
  readonly kelompok?: { readonly id: string; readonly persetujuanId: string | null; readonly urutan: number };
} & (O extends 'uploadDokumen' ? { readonly berkas: BerkasSurat } : { readonly berkas?: undefined });

/** The seal's purpose of a frozen body. */
export const ISI_PURPOSE = 'pengiriman.isi';

/**
 * The typed J-FUSION client, action half: checks the payload against the contract, freezes the canonical bytes under the
 * profile, and files them as a letter in the caller's transaction. No socket is opened here.
 * @throws InputError with each field that breaks the contract; Refusal where the same business action already stands
 */
export async function fileLetter<O extends Operasi>(
  tx: Tx,
  actor: Actor,
  order: LetterOrder<O>,
): Promise<{ id: string; reference: string | null }> {
  const endpoint = endpoints[order.operasi] as Endpoint;
  // A change of the profile takes the row FOR UPDATE: no letter is frozen under one that ceases to be in force.
  await tx.$executeRaw`SELECT 1 FROM koneksi WHERE id = 1 FOR KEY SHARE`;
  const koneksi = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 } });
  const reference = endpoint.fields.some((row) => row.name === 'partner_reference_id') ? newReference() : null;
  const values: Record<string, string | null | undefined> = { ...order.payload, ...(reference ? { partner_reference_id: reference } : {}) };
  const berkas = order.berkas ?? null;
  const profile = parseProfile(koneksi.profil);
  const findings = [
    ...checkPayload(endpoint.fields, values),
    ...missingExtras(endpoint.fields, values, profile),
    ...(berkas ? checkFile(values, berkas) : []),
  ];
  if (findings.length > 0) throw new InputError(findings);

  const upload = berkas && { file: frozenFile(berkas), boundary: `mitra-${randomUUID()}` };
  const request = freezeRequest(order.operasi, values, profile, upload ?? undefined);
  const isi_sha256 = await wholeSha256(request);
  const persetujuan_id = order.kelompok ? order.kelompok.persetujuanId : await approvalOf(tx, actor, order, isi_sha256);
  const letter = await tx.pengiriman.create({
    data: {
      operasi: order.operasi,
      efek: endpoint.effect,
      jalur: order.jalur ?? endpoint.lane,
      tujuan: order.tujuan,
      status: persetujuan_id ? 'menunggu_persetujuan' : 'siap',
      persetujuan_id,
      urutan: order.kelompok?.urutan ?? 1,
      kelompok_id: order.kelompok?.id ?? null,
      memastikan_id: order.memastikanId ?? null,
      partner_reference_id: reference,
      metode: request.method,
      target: request.target,
      isi: request.body === null ? null : seal(request.body, ISI_PURPOSE),
      isi_sha256,
      isi_berkas_sha256: request.file?.sha256 ?? null,
      isi_berkas_ukuran: request.file?.size ?? null,
      isi_penutup: request.file && seal(request.file.epilogue, ISI_PURPOSE),
      nilai: order.nilai ?? null,
      objek_jenis: order.objek.jenis,
      objek_id: order.objek.id,
      no_rekening: order.tentang.noRekening ?? null,
      no_rekening_lain: [...(order.tentang.noRekeningLain ?? [])],
      nomor_aplikasi: order.tentang.nomorAplikasi ?? null,
      cabang_id: order.cabangId,
      dibuat_oleh: actor.id,
      koreksi_dari_id: order.koreksiDariId ?? null,
    },
  });
  await holdKeys(tx, letter.id, endpoint.businessKeys(values, order.objek.id));
  return { id: letter.id, reference };
}

/** The approval a letter by itself waits for, by the policy of its operation; null where it may go at once. */
async function approvalOf<O extends Operasi>(tx: Tx, actor: Actor, order: LetterOrder<O>, isiSha256: string): Promise<string | null> {
  const nilai = order.nilai ?? null;
  if (!endpoints[order.operasi].effect || !(await needsApproval(tx, order.operasi, nilai))) return null;
  return openApproval(tx, actor, {
    jenis: 'surat',
    sha256: approvalHash([isiSha256]),
    nilai,
    objek: order.objek,
    cabangId: order.cabangId,
  });
}

function frozenFile({ sha256, ukuran, tipe }: BerkasSurat): FrozenFile {
  return { sha256, size: ukuran, contentType: tipe };
}

/** Hash of the whole body, with the bytes of the file as they stand in the vault. @throws where those are not what the order says */
async function wholeSha256({ body, file }: FrozenRequest): Promise<string> {
  const hash = createHash('sha256').update(body ?? '');
  if (!file) return hash.digest('hex');
  let size = 0;
  for await (const piece of openContent(file.sha256)) {
    hash.update(piece);
    size += piece.length;
  }
  if (size !== file.size) throw new Error('the stored document is not as long as its order says');
  return hash.update(file.epilogue).digest('hex');
}

/** A field that stands in an example only is asked for once its switch says that the guarantor wants it. */
function missingExtras(
  fields: readonly FieldRow[],
  values: Readonly<Record<string, string | null | undefined>>,
  profile: JfusionProfile,
): Temuan[] {
  return fields
    .filter((row) => row.extraSwitch && profile.extra[row.extraSwitch] && !values[row.name])
    .map((row) => ({ field: row.name, pesan: 'wajib diisi karena profil koneksi memintanya' }));
}

/** Longest key in the book; a longer one (an SPK has up to 255 characters) is held by its digest. */
const KEY_MAX = 200;

function heldAs(key: string): string {
  if (key.length <= KEY_MAX) return key;
  return `${key.split(':', 1)[0]}:${createHash('sha256').update(key).digest('hex')}`;
}

async function holdKeys(tx: Tx, pengirimanId: string, keys: readonly string[]): Promise<void> {
  const wanted = [...new Set(keys.map(heldAs))].sort();
  if (wanted.length === 0) return;
  const held = await tx.$queryRaw<{ kunci: string }[]>`
    INSERT INTO kunci_bisnis (kunci, pengiriman_id) SELECT unnest(${wanted}::text[]), ${pengirimanId}::uuid
    ON CONFLICT (kunci) DO NOTHING RETURNING kunci`;
  if (held.length === wanted.length) return;
  const taken = wanted.find((key) => !held.some((row) => row.kunci === key));
  const holder = await tx.kunci_bisnis.findUnique({ where: { kunci: taken ?? '' }, include: { pengiriman: true } });
  const status = holder ? statusPengiriman[holder.pengiriman.status].label.toLowerCase() : 'tercatat';
  const [, bidang, nomor] = (taken ?? '').split(':');
  const benda =
    bidang === 'APLIKASI' ? `Nomor aplikasi ${nomor}` : bidang === 'REKENING' ? `Nomor rekening ${nomor}` : 'Permintaan yang sama';
  throw new Refusal(`${benda} sudah diajukan dan berstatus ${status}. Periksa daftar permohonan sebelum mengajukan lagi.`);
}
