import { createHash } from 'node:crypto';
import type { Actor } from '#lib/auth/actor.ts';
import { isVeiled, veil } from '#lib/auth/mask.ts';
import { personalNames } from '#lib/auth/veil-record.ts';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { wireName } from '#lib/jfusion/contract/canonical.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { ISI_PURPOSE } from '#lib/pengiriman/file-letter.ts';
import { unsealText } from '#lib/seal.ts';
import { seesApproval } from './decide-approval.ts';
import { frozenValues } from './frozen-values.ts';

/** One value of a letter, as it is sent. */
export interface NilaiSurat {
  /** name in the contract; the label of a screen is found by it */
  readonly nama: string;
  readonly label: string;
  readonly nilai: string;
  /** what a code of the contract stands for */
  readonly arti: string | null;
  /** how it is to be shown: `number` an amount or count, `date` a day */
  readonly wire: FieldRow['wire'];
}

/**
 * What a letter under approval says, word for word from the bytes that are sent, in their order; an upload names its file too.
 * For who may know of the approval, also by a delegation into a branch they do not see otherwise; an auditor reads it veiled.
 * @throws Refusal for any other letter, or one whose stored bytes are not those that were filed
 */
export async function isiSurat(
  actor: Actor,
  pengirimanId: string,
): Promise<{ nilai: NilaiSurat[]; isiSha256: string; berkas: { sha256: string; ukuran: number } | null }> {
  const surat = await db().pengiriman.findUnique({ where: { id: pengirimanId }, include: { persetujuan: true } });
  if (!surat?.persetujuan || !seesApproval(actor, surat.persetujuan))
    throw new Refusal('Surat itu tidak ditemukan di antara permintaan persetujuan cabang Anda.');
  const { profil } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { profil: true } });
  const profile = parseProfile(profil);
  const fields = endpoints[surat.operasi as Operasi].fields as readonly FieldRow[];
  const body = surat.isi && unsealText(surat.isi, ISI_PURPOSE);
  if (body !== null && !surat.isi_berkas_sha256 && createHash('sha256').update(body).digest('hex') !== surat.isi_sha256)
    throw new Refusal('Isi surat yang tersimpan tidak sama dengan yang diajukan. Jangan disetujui; hubungi pengelola sistem.');
  const values = frozenValues(surat.target, body);
  return {
    nilai: values.map(([name, text]) => {
      // A switch may have moved since: then the name as it is sent stands for itself.
      const row = fields.find((one) => wireName(one, profile) === name) ?? fields.find((one) => one.name === name);
      const arti = row?.codes?.find((one) => one.kode === text)?.label ?? null;
      const nama = row?.name ?? name;
      return { nama, label: labelOf(nama), nilai: veiled(actor, nama, row, text), arti, wire: row?.wire ?? 'string' };
    }),
    isiSha256: surat.isi_sha256,
    berkas: surat.isi_berkas_sha256 ? { sha256: surat.isi_berkas_sha256, ukuran: surat.isi_berkas_ukuran ?? 0 } : null,
  };
}

const singkatan: Record<string, string> = {
  no: 'nomor',
  tgl: 'tanggal',
  ijp: 'IJP',
  spk: 'SPK',
  pk: 'PK',
  npwp: 'NPWP',
  kur: 'KUR',
  hp: 'HP',
  id: 'ID',
};

/** A readable label of a contract's name, for which a screen has no words of its own: `no_referensi_pembayaran` → `Nomor referensi pembayaran`. */
function labelOf(nama: string): string {
  const words = nama.replace(/(\D)(\d+)$/, '$1 $2').split('_');
  const text = words.map((word) => singkatan[word] ?? word).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Numbers by which the book names a thing, not a person. */
const nomorBuku = /^(nomor_aplikasi|no(mor)?_sertifikat(_lama)?|no_spk|no_invoice|no_referensi_pembayaran|partner_reference_id|kode_\w+)$/;

/** For an auditor, whatever may speak of a person is veiled: names, numbers of cards and phones, addresses, days of birth. */
function veiled(actor: Actor, nama: string, row: FieldRow | undefined, text: string): string {
  const samaran = personalNames[nama];
  if (samaran) return veil(actor, samaran, text);
  if (!isVeiled(actor) || row?.codes || nomorBuku.test(nama)) return text;
  if (row && row.wire !== 'string' && nama !== 'tanggal_lahir') return text;
  return veil(actor, nama.startsWith('nama') ? 'nama' : /^(no|nomor|npwp)/.test(nama) ? 'nomor' : 'penuh', text);
}
