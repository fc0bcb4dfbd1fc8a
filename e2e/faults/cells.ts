import { type CrashPoint, crashPoints } from '#lib/worker/crash-points.ts';
import { type Effective, effective } from './filing.ts';
import type { Need } from './stock.ts';

/** One case of the matrix: a worker suffers this at this point of a letter of this operation. */
export interface Cell {
  readonly operasi: Effective;
  readonly point: CrashPoint;
  readonly action: 'kill' | 'stop';
}

/** Half of a request is out only where it has many pieces. */
const happens = ({ operasi, point }: Pick<Cell, 'operasi' | 'point'>): boolean => point !== 'halfSent' || operasi === 'uploadDokumen';

/** All operations at all points. */
export function allCells(action: Cell['action']): Cell[] {
  return effective.flatMap((operasi) => crashPoints.map((point) => ({ operasi, point, action })).filter(happens));
}

/** Every point once and every operation at least once; another `turn` pairs them otherwise. */
export function someCells(action: Cell['action'], turn: number): Cell[] {
  return crashPoints.map((point, at) => {
    const operasi = point === 'halfSent' ? 'uploadDokumen' : effective[(at + turn * 3) % effective.length];
    return { operasi: operasi ?? 'penjaminanBaru', point, action };
  });
}

/** How many letters of each operation these cases take. */
export function needOf(cells: readonly Pick<Cell, 'operasi'>[]): Need {
  return Object.fromEntries(effective.map((operasi) => [operasi, cells.filter((cell) => cell.operasi === operasi).length])) as Need;
}
