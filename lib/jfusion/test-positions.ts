import { type Endpoint, endpoints, operasi } from './contract/endpoints.ts';
import { operasiSingkat } from './contract/profile.ts';
import { type SwitchRow, switches } from './contract/switches.ts';

/** For tests: one position of one switch that is not the default. */
export interface Position {
  readonly path: string;
  readonly value: unknown;
  readonly name: string;
}

const numbers = operasi.flatMap((name) =>
  (endpoints[name] as Endpoint).fields
    .filter(({ wire }) => wire === 'integer' || wire === 'number')
    .map((field) => `${(endpoints[name] as Endpoint).singkat}.${field.name}`),
);

/** Values to try where the switch is a list, a table or a number; a choice has its own. */
const open: Readonly<Record<Exclude<SwitchRow['kind'], 'choice'>, readonly (readonly [name: string, value: unknown])[]>> = {
  salt: [
    ['max', 'max'],
    ['0', 0],
    ['20', 20],
    ['222', 222],
  ],
  fields: [
    ['none', []],
    ['all', numbers],
    ['codes', ['baru.kode_sektor', 'baru.kode_pekerjaan', 'klaim.tipe_kredit', 'spr.status_data', 'ijp_inquiry.jenis_pengajuan']],
    ['by long names', ['penjaminanBaru.plafon_kredit', 'pembayaranIjp.nilai_ijp', 'pengajuanSubrogasi.nilai_subrogasi']],
  ],
  claimCodes: [
    ['letters', { disetujui: ['S'], ditolak: ['T'], diproses: ['P'], lengkap: ['Y'] }],
    ['turned round', { disetujui: ['0'], ditolak: ['2'], diproses: ['1'], lengkap: ['0'] }],
  ],
  replay: [['proven', Object.fromEntries(operasiSingkat.map((name) => [name, 'terbukti']))]],
};

/** Every position of every switch but the defaults, generated from the table of switches. */
export const moved: readonly Position[] = switches.flatMap(({ path, kind, positions }) => {
  const values = kind === 'choice' ? (positions ?? []).slice(1).map(({ value }) => [String(value), value] as const) : open[kind];
  return values.map(([name, value]) => ({ path, value, name }));
});
