import type { StatusKind } from '../ui/status-kind.ts';

/** One column of a list; `action` holds what may be done with a row and stays off paper. `primary` is the name a person says aloud; it carries the link of the row and cannot be hidden. */
export interface ListColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'date' | 'datetime' | 'code' | 'number' | 'status' | 'action';
  readonly sortable: boolean;
  readonly shown: boolean;
  readonly primary?: boolean | undefined;
}

/** A way on from a row; `name` is the whole of what it does where `text` is short for its column. */
export interface ListLink {
  readonly href: string;
  readonly text: string;
  readonly name?: string;
}

/** Money as a decimal string, dates as yyyy-mm-dd, datetimes as ISO with a zone; null shows a dash; `links` lead from the row to what may be done with it. */
export type ListCell = string | null | { readonly mark: StatusKind; readonly text: string } | { readonly links: readonly ListLink[] };

/** One row; `id` is unique in the list, `href` its own page. */
export interface ListRow {
  readonly id: string;
  readonly href: string;
  readonly cells: Readonly<Record<string, ListCell>>;
}

/** What a date-range filter holds: yyyy-mm-dd, or an empty string for an open end. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** One filter of the sentence above a list. `text` is how it reads there when it is set ("menunggu", "sejak 1 Jun"). */
export interface ListFilter {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'choice' | 'date-range' | 'code';
  readonly options?: readonly { readonly kode: string; readonly label: string }[] | undefined;
  readonly value: string | DateRange | null;
  readonly text: string;
}

/** Which column the server sorted by. */
export interface ListSort {
  readonly key: string;
  readonly dir: 'asc' | 'desc';
}
