import type { Operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { switches } from '../contract/switches.ts';
import type { Posisi, Positions } from './ports.ts';
import { positionOf, samePosition } from './positions.ts';

/** One thing that may be read in several ways; the first option is the one the search starts from. */
export interface Axis {
  readonly options: readonly Positions[];
  /** answers whose words or status speak of it; they only put it earlier in the order of trying */
  readonly hint: RegExp;
}

const SIGNATURE = /tanda.?tangan|signature|\bpss\b|pkcs|salt|kunci|key|http 40[13]/i;
const TRANSPORT = /metode|method|badan|body|parameter|content.type|http 4(04|05|15)/i;
const SPACING = /spasi|space|format|json|kanonik/i;

/** Fields whose type differs between the document's table and its example. */
const asStringOf: Partial<Record<Operasi, readonly string[]>> = {
  penjaminanBaru: ['baru.plafon_kredit'],
  pembayaranIjp: ['ijp.tipe_kredit'],
  requestKlaim: ['klaim.nilai_pengikatan', 'klaim.penyebab_klaim', 'klaim.nilai_tuntutan_klaim'],
};

const choice = (profile: JfusionProfile, path: string, hint: RegExp): Axis => {
  const now = positionOf(profile, path);
  const positions = switches.find((row) => row.path === path)?.positions?.map(({ value }) => value) ?? [];
  const others = positions.filter((value) => !samePosition(value, now));
  return { options: [now, ...others].map((value) => ({ [path]: value })), hint };
};

/** Mode and salt as one axis: without PSS the salt says nothing. */
function signatureAxis(profile: JfusionProfile): Axis {
  const { mode, saltLength } = profile.signature;
  const pss = (salt: Posisi): Positions => ({ 'signature.mode': 'pss', 'signature.saltLength': salt });
  const now = mode === 'pss' ? pss(saltLength) : { 'signature.mode': 'pkcs1' };
  const all: Positions[] = [pss('digest'), pss('max'), { 'signature.mode': 'pkcs1' }];
  const key = (option: Positions): string => JSON.stringify(option);
  return { options: [now, ...all.filter((option) => key(option) !== key(now))], hint: SIGNATURE };
}

const own: { readonly [O in Operasi]: (profile: JfusionProfile) => readonly Axis[] } = {
  penjaminanBaru: (profile) => [
    signatureAxis(profile),
    choice(profile, 'json.spacing', SPACING),
    choice(profile, 'names.penjaminanBaru', /no(mor)?_aplikasi/i),
    choice(profile, 'extra.noTelepon', /no_telepon/i),
  ],
  inquiryIjp: (profile) => [
    choice(profile, 'inquiry.transport', TRANSPORT),
    choice(profile, 'signature.onGet', SIGNATURE),
    choice(profile, 'inquiry.signatureInBody', /signature|tanda.?tangan/i),
  ],
  cetakCovering: () => [],
  pembayaranIjp: (profile) => [
    choice(profile, 'paths.ijpPembayaran', /http 40[45]/i),
    choice(profile, 'names.ijpReferensi', /no_referensi_pembayaran/i),
    choice(profile, 'extra.noRekeningPembayaranIjp', /no_rekening_pembayaran_ijp/i),
  ],
  penjaminanSpr: () => [],
  requestKlaim: (profile) => [choice(profile, 'names.klaimSertifikat', /no(mor)?_sertifikat/i)],
  uploadDokumen: (profile) => [
    choice(profile, 'signature.upload', SIGNATURE),
    choice(profile, 'upload.documentCode', /kode_dokumen|filename|nama berkas/i),
  ],
  inquiryKlaim: () => [],
  pengajuanSubrogasi: () => [],
  pembayaranSubrogasi: () => [],
};

/** What an operation may be read in: its own switches alone, each at most once. */
export function axesOf(operation: Operasi, profile: JfusionProfile): readonly Axis[] {
  return [...own[operation](profile), ...(asStringOf[operation] ?? []).map((field) => asStringAxis(profile, field))];
}

/** For the reading inquiry before any filing: signature and spacing are open too. */
export function openingAxes(profile: JfusionProfile): readonly Axis[] {
  return [signatureAxis(profile), ...own.inquiryIjp(profile), choice(profile, 'json.spacing', SPACING)];
}

/** A field as an axis of its own inside the one list `numbers.asString`; `search` merges the lists. */
function asStringAxis(profile: JfusionProfile, field: string): Axis {
  const stands = profile.numbers.asString.includes(field);
  const [, name = ''] = field.split('.');
  return { options: [stands, !stands].map((value) => ({ [AS_STRING + field]: value })), hint: new RegExp(`\\b${name}\\b`, 'i') };
}

/** Path of one field's membership in `numbers.asString`, inside the search only. */
export const AS_STRING = 'numbers.asString/';
