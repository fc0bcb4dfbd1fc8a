import { Refusal } from '#lib/errors.ts';
import { holds, type Peran, type Permission } from './permissions.ts';

declare const minted: unique symbol;

/** Authority to decide that another person handed over for a while. */
export interface Wewenang {
  readonly delegasiId: string;
  /** whose authority it is */
  readonly dariId: string;
  readonly dariNama: string;
  /** the branches in which that person may decide */
  readonly cabangIds: readonly string[];
  readonly sampai: Date;
}

/** What the database says about a person who acts. */
export interface Person {
  readonly id: string;
  readonly nama: string;
  readonly peran: readonly Peran[];
  /** the person's own branch */
  readonly cabangId: string;
  /** every branch whose data they see, with those merged into them */
  readonly cabangIds: readonly string[];
  /** delegations to them that are in force */
  readonly wewenang: readonly Wewenang[];
}

/** Who acts. Cannot be written by hand: only `mintActor` makes one, and the architecture test says who may call it. */
export interface Actor extends Person {
  readonly [minted]: true;
}

/** Makes an actor of what the database says about a person. For the session gate, the worker and the command line alone. */
export function mintActor(person: Person): Actor {
  return Object.freeze({ ...person }) as Actor;
}

/** Whether the actor's roles hold the permission. */
export function may(actor: Pick<Actor, 'peran'>, permission: Permission): boolean {
  return holds(actor.peran, permission);
}

/** @throws Refusal where none of the actor's roles holds the permission */
export function permit(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new Refusal('Peran Anda tidak berwenang untuk tindakan ini. Hubungi supervisor cabang atau admin.');
}

/** @throws Refusal, in the words of a thing that does not exist, where a record belongs to a branch the actor does not see */
export function inScope<T extends { cabang_id: string }>(actor: Actor, record: T | null): T {
  if (!record || !actor.cabangIds.includes(record.cabang_id)) throw new Refusal('Data tidak ditemukan di cabang Anda.');
  return record;
}
