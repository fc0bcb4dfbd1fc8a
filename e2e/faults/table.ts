import { crashPoints } from '#lib/worker/crash-points.ts';
import { type Effective, effective } from './filing.ts';
import type { CaseResult, Sum } from './programme.ts';

const NAME = 25;
const CELL = 11;

/** The matrix: a line for each operation, a column for each point; in each place how many held of how many. */
export function matrixOf(results: readonly CaseResult[], action: 'kill' | 'stop'): string {
  const cells = results.filter(({ cell }) => cell?.action === action);
  const head = [action.padEnd(NAME), ...crashPoints.map((point) => point.padStart(CELL))].join('');
  const line = (operasi: Effective): string => {
    const places = crashPoints.map((point) => placeOf(cells.filter(({ cell }) => cell?.operasi === operasi && cell.point === point)));
    return operasi.padEnd(NAME) + places.join('');
  };
  return [head, ...effective.map(line)].join('\n');
}

function placeOf(cells: readonly CaseResult[]): string {
  const held = cells.filter(({ held }) => held).length;
  return (cells.length > 0 ? `${held}/${cells.length}` : '–').padStart(CELL);
}

/** What is no cell of the matrix, a line each: name, how it came out, seconds. */
export function listOf(results: readonly CaseResult[]): string {
  const words = (held: boolean | null): string => (held === null ? 'dilewati' : held ? 'lulus' : 'GAGAL');
  return results
    .filter(({ cell, name }) => cell === null && name !== 'dunia')
    .map(
      ({ programme, name, held, ms }) =>
        `${programme.padEnd(NAME)}${name.padEnd(62)}${words(held).padEnd(9)}${(ms / 1000).toFixed(1).padStart(6)} d`,
    )
    .join('\n');
}

/** What came of each world. */
export function sumsOf(sums: readonly Sum[]): string {
  const columns = ['letters', 'requests', 'effects', 'settled', 'lost', 'doubled'] as const;
  const heads = { letters: 'surat', requests: 'permintaan', effects: 'efek', settled: 'diputus', lost: 'hilang', doubled: 'ganda' };
  const head = ['dunia'.padEnd(NAME), ...columns.map((column) => heads[column].padStart(CELL))].join('');
  return [
    head,
    ...sums.map((sum) => sum.programme.padEnd(NAME) + columns.map((column) => String(sum[column]).padStart(CELL)).join('')),
  ].join('\n');
}
