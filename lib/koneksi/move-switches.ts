import { InputError, type Temuan } from '#lib/errors.ts';
import { type JfusionProfile, profileSchema } from '#lib/jfusion/contract/profile.ts';
import { type SwitchRow, switches } from '#lib/jfusion/contract/switches.ts';

const advice: Record<SwitchRow['kind'], string> = {
  choice: 'bukan posisi yang ada; pilih salah satu yang tertera',
  salt: 'harus salah satu yang tertera, atau bilangan bulat 0 sampai 222',
  fields: 'memuat isian yang tidak dikenal; tulis sebagai operasi.field, misalnya ijp.tipe_kredit',
  claimCodes: 'harus daftar kode untuk disetujui, ditolak, diproses dan lengkap',
  replay: 'memuat operasi atau nilai yang tidak dikenal; nilainya tidak atau terbukti',
};

/**
 * A profile with some switches moved, each given by its dotted path (`{"signature.mode": "pkcs1"}`); a path below a switch
 * moves only that part of it. @throws InputError that names every switch that is unknown or whose position does not exist
 */
export function moveSwitches(profile: JfusionProfile, moves: Readonly<Record<string, unknown>>): JfusionProfile {
  const moved = structuredClone(profile) as Record<string, unknown>;
  const unknown: Temuan[] = [];
  for (const [path, value] of Object.entries(moves)) {
    if (rowAt(path)) put(moved, path.split('.'), value);
    else unknown.push({ field: path.slice(0, 80), pesan: 'bukan sakelar yang dikenal' });
  }
  const result = profileSchema.safeParse(moved);
  const wrong = (result.error?.issues ?? []).map(({ path }) => finding(path.join('.')));
  const temuan = [...unknown, ...wrong.filter((row, at) => wrong.findIndex(({ field }) => field === row.field) === at)];
  if (temuan.length > 0 || !result.success) throw new InputError(temuan);
  return result.data;
}

function rowAt(path: string): SwitchRow | undefined {
  return switches.find((row) => path === row.path || path.startsWith(`${row.path}.`));
}

function finding(path: string): Temuan {
  const row = rowAt(path);
  return { field: row?.path ?? path, pesan: row ? advice[row.kind] : 'bukan sakelar yang dikenal' };
}

function put(into: Record<string, unknown>, [head = '', ...rest]: readonly string[], value: unknown): void {
  const inner = Object.hasOwn(into, head) ? into[head] : undefined;
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) put(inner as Record<string, unknown>, rest, value);
  else {
    const whole = rest.reduceRight<unknown>((below, part) => Object.fromEntries([[part, below]]), value);
    Object.defineProperty(into, head, { value: whole, enumerable: true, configurable: true, writable: true });
  }
}
