import type { Cargo } from './cargo.ts';
import type { Conditions } from './conditions.ts';
import type { Naive } from './naive.ts';
import type { DuringUpload, Stretch } from './runs.ts';
import { busier, percentile, perMinute, shareOfLine, type Traffic } from './statistics.ts';

export interface Measured extends Stretch {
  readonly wire: Traffic;
  readonly cargo: Cargo;
}

export interface Results {
  /** processes that ran or waited for a core, in the last minute of the run */
  readonly machine: { readonly cores: number; readonly load: number };
  readonly idle: readonly number[];
  readonly during: DuringUpload & { readonly wire: Traffic };
  readonly naive: Naive & { readonly wire: Traffic };
  /** filings of the batch */
  readonly batch: number;
  readonly filing: Measured;
  readonly after: Measured;
  readonly whole: Measured;
  /** of the batch's filings alone */
  readonly oneFiling: Cargo;
}

const number = (digits: number) => new Intl.NumberFormat('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format;
const [whole, one, two] = [number(0), number(1), number(2)];
const percent = (share: number): string => `${one(share * 100)} %`;
const way = { up: 'naik', down: 'turun' } as const;
const row = (label: string, value: string, verdict = ''): string => `${label.padEnd(58)}${value.padStart(22)}   ${verdict}`.trimEnd();
const met = (held: boolean, target: string): string => `${held ? 'tercapai' : 'TIDAK TERCAPAI'} (${target})`;

/** The whole report, lines of text. */
export function tableOf(given: Conditions, kind: string, results: Results): string {
  return [
    ...head(given, kind, results),
    '',
    ...batchRows(given, results),
    '',
    ...waitRows(given, results),
    '',
    ...anatomyRows(results),
  ].join('\n');
}

function head({ rate, queue, delayMs, latencyMs }: Conditions, kind: string, { machine }: Results): string[] {
  return [
    `Saluran ${whole((rate * 8) / 1000)} Kbps (${whole(rate)} byte per detik) tiap arah, antrean ${whole(queue)} byte, jeda ${delayMs} ms tiap arah, lawan bicara menjawab dalam ${latencyMs} ms`,
    `Dibatasi oleh ${kind}`,
    `Mesin ${machine.cores} inti, beban ${one(machine.load)}${machine.load > machine.cores ? ': lebih dari intinya, jadi angka di bawah ini lebih rendah daripada di mesin yang tenang' : ''}`,
    'Bagian saluran: byte di antarmuka (dengan kepala Ethernet, IP, TCP) pada arah yang lebih sibuk. Surat ikutan dihitung: tiap pengajuan',
    'yang diterima menanyakan IJP dan mengambil sertifikatnya lewat saluran yang sama; klien polos tidak melakukan keduanya.',
  ];
}

function share({ rate }: Conditions, { wire, from, to }: Stretch & { wire: Traffic }): number {
  return shareOfLine(wire[busier(wire)], to - from, rate);
}

function stretchRow(given: Conditions, label: string, measured: Measured): string {
  const { wire, cargo, from, to } = measured;
  const each = (['up', 'down'] as const).map((one) => `${way[one]} ${percent(shareOfLine(wire[one], to - from, given.rate))}`).join(', ');
  return row(label, percent(share(given, measured)), `${each}; ${one((to - from) / 1000)} detik, ${cargo.attempts} surat`);
}

function batchRows(given: Conditions, { batch, filing, after, whole: all, naive }: Results): string[] {
  const ours = perMinute(batch, filing.to - filing.from);
  const theirs = perMinute(naive.count, naive.to - naive.from);
  const payload = ({ cargo, wire }: Measured): string => percent((cargo.body.up + cargo.body.down) / (wire.up + wire.down));
  return [
    row(`${batch} pengajuan lewat jalur batch`, ''),
    stretchRow(given, '  bagian saluran, sampai pengajuan terakhir terjawab', filing),
    stretchRow(given, '  bagian saluran, sisa surat ikutan sesudahnya', after),
    row('  bagian saluran selama ada pekerjaan', percent(share(given, all)), met(share(given, all) >= 0.9, 'sedikitnya 90 %')),
    row('  bagian isi dari byte di saluran, kedua arah', payload(all), `sampai pengajuan terakhir ${payload(filing)}`),
    row('  pengajuan per menit', one(ours)),
    row('  klien polos, pengajuan per menit', one(theirs), `${naive.count} pengajuan, bagian saluran ${percent(share(given, naive))}`),
    row('  kali laju klien polos', two(ours / theirs), met(ours >= 2 * theirs, 'sedikitnya 2')),
  ];
}

function waitRows(given: Conditions, { idle, during }: Results): string[] {
  const cells = (waits: readonly number[]): string => `${whole(percentile(waits, 0.5))} / ${whole(percentile(waits, 0.95))} ms`;
  const ratio = percentile(during.waits, 0.95) / percentile(idle, 0.95);
  const { from, to, bytes, status } = during.upload;
  return [
    row('Pengajuan satu per satu, dari commit sampai jawaban dibukukan', 'p50 / p95'),
    row('  saluran sepi', cells(idle), `${idle.length} pengajuan`),
    row(`  selama unggahan ${one(bytes / 1_048_576)} MB`, cells(during.waits), `${during.waits.length} pengajuan`),
    row('  kali p95 saluran sepi', two(ratio), met(ratio <= 5, 'paling banyak 5')),
    row('  unggahan itu sendiri, byte per detik', whole(bytes / ((to - from) / 1000)), `${one((to - from) / 1000)} detik, ${status}`),
    row('  bagian saluran selama unggahan', percent(share(given, { ...during, ...during.upload }))),
  ];
}

function anatomyRows({ oneFiling: { attempts, signatures, body, http }, filing, naive }: Results): string[] {
  const each = (bytes: number): string => whole(bytes / attempts);
  const frames = (filing.wire.up - filing.cargo.http.up) / filing.cargo.attempts;
  const others = http.up - body.up - signatures - naive.tokenHeader * attempts;
  return [
    row('Satu pengajuan di saluran, byte', 'naik / turun'),
    row('  isi', `${each(body.up)} / ${each(body.down)}`),
    row('  kepala Signature', each(signatures)),
    row('  kepala Authorization', whole(naive.tokenHeader)),
    row('  baris permintaan dan kepala HTTP lain', `${each(others)} / ${each(http.down - body.down)}`),
    row('  kepala Ethernet, IP, TCP dan ACK, rata-rata tiap surat', whole(frames)),
  ];
}
