import { Refusal } from '#lib/errors.ts';
import { holds, type Peran, type Permission } from './permissions.ts';

declare const minted: unique symbol;

/** Who acts. Cannot be written by hand: only `mintActor` makes one, and the architecture test says who may call it. */
export interface Actor {
  readonly [minted]: true;
  readonly id: string;
  readonly nama: string;
  readonly peran: Peran;
  /** the person's own branch */
  readonly cabangId: string;
  /** every branch whose data they see */
  readonly cabangIds: readonly string[];
}

/** Makes an actor of what the database says about a person. For the session gate, the worker and the command line alone. */
export function mintActor(person: { id: string; nama: string; peran: Peran; cabangId: string; cabangIds: readonly string[] }): Actor {
  return Object.freeze({ ...person }) as Actor;
}

/** @throws Refusal where the actor's role does not hold the permission */
export function permit(actor: Actor, permission: Permission): void {
  if (!holds(actor.peran, permission)) throw new Refusal('Peran Anda tidak berwenang untuk tindakan ini. Hubungi supervisor cabang.');
}

/** @throws Refusal, in the words of a thing that does not exist, where a record belongs to a branch the actor does not see */
export function inScope<T extends { cabang_id: string }>(actor: Actor, record: T | null): T {
  if (!record || !actor.cabangIds.includes(record.cabang_id)) throw new Refusal('Data tidak ditemukan di cabang Anda.');
  return record;
}
