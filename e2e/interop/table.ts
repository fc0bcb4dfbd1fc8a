import { directions, type Result } from './result.ts';

/** The results of one counterpart, or null where it is not on this machine. */
export interface Group {
  readonly name: string;
  readonly results: readonly Result[] | null;
}

const NAME = 26;
const ROW = 22;
const CELL = 20;

/** The table: a line for each counterpart and row, in each direction how many held of how many. */
export function tableOf(groups: readonly Group[]): string {
  const head = ['bahasa'.padEnd(NAME), 'mode, salt'.padEnd(ROW), ...directions.map((direction) => direction.padStart(CELL))].join('');
  return [head, ...groups.flatMap(linesOf)].join('\n');
}

function linesOf({ name, results }: Group): string[] {
  if (!results) return [`${name.padEnd(NAME)}${'tidak ada'}`];
  return [...new Set(results.map(({ row }) => row))].map((row) => {
    const cells = directions.map((direction) => cell(results.filter((one) => one.row === row && one.direction === direction)));
    return name.padEnd(NAME) + row.padEnd(ROW) + cells.join('');
  });
}

function cell(results: readonly Result[]): string {
  const held = results.filter((result) => result.held).length;
  return (results.length ? `${held}/${results.length}` : '–').padStart(CELL);
}
