/** What stands in a form, as typed, by field. */
export type Isi = Readonly<Record<string, string>>;

interface Ingatan {
  readonly nilai: Isi;
  readonly koreksiDariId: string | null;
  /** the newest revision the server is known to hold */
  readonly revisi: number;
  readonly pada: string | undefined;
  /** the filing which came of the draft */
  readonly menjadi: string | null;
}

const ingatan = new Map<string, Ingatan>();

/**
 * What this tab last knew of its drafts, in memory alone: going back to a form shows it as the browser's router remembers it,
 * which may be older than what was typed, or older than the sending.
 */
export const drafMemory = {
  keep(id: string, row: Partial<Ingatan> & Pick<Ingatan, 'nilai'>): void {
    const before = ingatan.get(id) ?? { koreksiDariId: null, revisi: 0, pada: undefined, menjadi: null };
    ingatan.set(id, { ...before, ...row });
  },
  /** The filing that came of a draft. */
  filed(id: string): string | null {
    return ingatan.get(id)?.menjadi ?? null;
  },
  /** What was typed, where the page's own copy (its revision; null = it has none) is not newer. */
  newerThan(id: string, revisi: number | null): Ingatan | null {
    const found = ingatan.get(id);
    return found && (revisi === null || revisi <= found.revisi) ? found : null;
  },
  forget(id: string): void {
    ingatan.delete(id);
  },
};
