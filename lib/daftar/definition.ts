import type { Samaran } from '#lib/auth/mask.ts';
import type { Permission } from '#lib/auth/permissions.ts';
import { isCalendarDate } from '#lib/jfusion/contract/check.ts';

/** SQL with `?` for each value. */
export interface Fragment {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/**
 * A condition of a list's query. `narrow` selects the ids it holds for by an index of its own: where they are few, the
 * page is read from them; where they are many, walking the sort order finds a page at once.
 */
export interface Condition extends Fragment {
  readonly narrow?: Fragment;
}

export interface ListColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'date' | 'datetime' | 'code' | 'number' | 'status' | 'action';
  /** shown at first; the rest wait in the column menu */
  readonly shown: boolean;
  /** the name a person says aloud */
  readonly primary?: true;
  /** personal: how it is veiled for who reads such data veiled; on screen, in Excel and on paper alike */
  readonly samaran?: Samaran;
  /** sortable only with the index that serves it: (cabang_id, expression, id) */
  readonly sort?: { readonly sql: string; readonly cast: 'uuid' | 'text' | 'numeric' | 'date'; readonly index: string };
}

export interface ListFilter {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'date-range' | 'code';
  readonly options?: readonly { readonly kode: string; readonly label: string }[];
  /** names a person, an account or an application: kept in a stored view, never in a URL */
  readonly personal: boolean;
  /** null where the value says nothing; a range comes as `from..to` */
  readonly where: (value: string) => Condition | null;
}

/** One list of the product: columns, filters and the query behind them. Everything that varies between lists stands here. */
export interface ListDefinition {
  readonly nama: string;
  readonly judul: string;
  /** what a person must hold to read it */
  readonly izin: Permission;
  /** FROM with its joins; the listed table first */
  readonly from: string;
  readonly id: string;
  readonly cabang: string;
  /** SELECT list beside id: `expression AS name` */
  readonly select: readonly string[];
  /** holds for every row of this list */
  readonly always?: string;
  readonly columns: readonly ListColumn[];
  readonly filters: readonly ListFilter[];
  readonly search: { readonly label: string; readonly where: (text: string) => Condition | null };
  /** the search of who reads personal data veiled: numbers of papers alone; none where absent */
  readonly searchVeiled?: ListDefinition['search'];
  readonly order: { readonly key: string; readonly dir: 'naik' | 'turun' };
}

/** Both ends of a `from..to` range as a condition on a date or moment column. */
export function rangeCondition(sql: string, value: string): Condition | null {
  const [from = '', to = ''] = value.split('..');
  const parts: string[] = [];
  const values: string[] = [];
  if (isCalendarDate(from)) {
    parts.push(`${sql} >= ?::date`);
    values.push(from);
  }
  if (isCalendarDate(to)) {
    parts.push(`${sql} < ?::date + 1`);
    values.push(to);
  }
  return parts.length > 0 ? { sql: parts.join(' AND '), values } : null;
}

/** A text that LIKE takes literally. */
export function likeLiteral(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
