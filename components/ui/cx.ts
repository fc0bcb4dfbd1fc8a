import { type ClassValue, clsx } from 'clsx';
import { twMerge } from 'tailwind-merge';

/** Joins class names; the later one wins where two set the same property. */
export function cx(...parts: ClassValue[]): string {
  return twMerge(clsx(parts));
}
