import { endpoints, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { switches } from '#lib/jfusion/contract/switches.ts';
import { positionsOf } from '../positions.ts';

/** What is needed of one call of a test. */
export interface Panggilan {
  readonly ke: number;
  readonly tahap: string;
  readonly sakelar: Readonly<Record<string, unknown>>;
  readonly isi_sha256: string | null;
  readonly jawaban_sha256: string | null;
  readonly http_status: number | null;
  readonly hasil: string | null;
  readonly lolos: boolean | null;
  readonly keterangan: string | null;
  readonly mulai: Date;
}

/** One operation of the contract in a test: the call that stands for it, how often it was tried, and in which positions. */
export interface OperasiTeruji {
  readonly tahap: string;
  readonly panggilan: Panggilan | null;
  readonly jumlah: number;
  readonly posisi: readonly { readonly sakelar: string; readonly nilai: unknown }[];
}

/** Switches that an operation hangs on without its frozen bytes changing. */
const SELAIN_ISI: Readonly<Record<string, readonly string[]>> = {
  token: ['token.auth'],
  inquiryIjp: ['signature.onGet', 'inquiry.signatureInBody'],
  inquiryKlaim: ['signature.onGet'],
  uploadDokumen: ['signature.upload'],
  pembayaranIjp: ['ijp.labels'],
};

/** Whether the guarantor could be changed by a call of this kind: never tried in production. */
export function berakibat(tahap: string): boolean {
  return endpoints[tahap as Operasi]?.effect ?? false;
}

/** Every operation of the contract in its order, the token first: the last call that proved its positions, else the last call made. */
export function operasiTeruji(profil: JfusionProfile, panggilan: readonly Panggilan[]): OperasiTeruji[] {
  return ['token', ...operasi].map((tahap) => {
    const calls = panggilan.filter((row) => row.tahap === tahap);
    const call =
      calls.findLast(({ lolos }) => lolos === true) ?? calls.findLast(({ hasil }) => hasil === 'berhasil') ?? calls.at(-1) ?? null;
    return { tahap, panggilan: call, jumlah: calls.length, posisi: call ? triedPositions(tahap, profil, call) : [] };
  });
}

function triedPositions(tahap: string, profil: JfusionProfile, { sakelar }: Panggilan): OperasiTeruji['posisi'] {
  const own = switches.filter(({ freezes }) => freezes.includes(tahap as Operasi)).map(({ path }) => path);
  const paths = new Set([...own, ...(SELAIN_ISI[tahap] ?? []), ...Object.keys(sakelar)]);
  const standing = positionsOf(profil);
  return [...paths].map((path) => {
    const nilai = Object.hasOwn(sakelar, path) ? sakelar[path] : standing.get(path);
    return { sakelar: path, nilai: path === 'numbers.asString' ? ofThisOperation(tahap, nilai) : nilai };
  });
}

/** Of the fields written as text only those of this operation, without its short name. */
function ofThisOperation(tahap: string, nilai: unknown): unknown {
  const prefix = `${endpoints[tahap as Operasi]?.singkat}.`;
  if (!Array.isArray(nilai)) return nilai;
  return nilai.filter((name) => String(name).startsWith(prefix)).map((name) => String(name).slice(prefix.length));
}
