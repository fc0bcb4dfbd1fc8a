import { notFound } from 'next/navigation';
import { Refusal } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';

/** Reads a record for a page. No id, no such record and a record of another branch look the same: the page is not found. */
export async function orNotFound<T>(id: string, read: (id: string) => Promise<T>): Promise<T> {
  if (!isId(id)) notFound();
  try {
    return await read(id);
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}
