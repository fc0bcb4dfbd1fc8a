import type { Actor } from './actor.ts';

/** How a personal value is veiled: a name to its first letters, a number to its ends, anything else whole. */
export type Samaran = 'nama' | 'nomor' | 'penuh';

/** Whether this person reads personal data veiled: auditors do. */
export function isVeiled(actor: Pick<Actor, 'peran'>): boolean {
  return actor.peran.includes('auditor');
}

/** A personal value as this person may read it; empty stays empty. */
export function veil<T extends string | null | undefined>(actor: Pick<Actor, 'peran'>, samaran: Samaran, value: T): T {
  return value && isVeiled(actor) ? (veils[samaran](value) as T) : value;
}

const veils: Record<Samaran, (value: string) => string> = {
  nama: (value) =>
    value
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => `${[...word][0]}•••`)
      .join(' '),
  nomor: (value) => (value.length <= 6 ? '••••' : `${value.slice(0, 2)}••••${value.slice(-2)}`),
  penuh: () => '••••',
};
