import { useState } from 'react';

/** Rows of a batch that are to be turned down when the rest is approved, and why. */
export interface RowRejections {
  readonly reasons: ReadonlyMap<string, string>;
  readonly turnDown: (letterId: string, alasan: string) => void;
  readonly takeBack: (letterId: string) => void;
}

/** Rejections of single rows, kept for each request while the page is open. */
export function useRowRejections() {
  const [all, setAll] = useState<ReadonlyMap<string, ReadonlyMap<string, string>>>(new Map());
  return (requestId: string): RowRejections => {
    const reasons = all.get(requestId) ?? new Map<string, string>();
    const put = (next: ReadonlyMap<string, string>) => setAll((before) => new Map(before).set(requestId, next));
    return {
      reasons,
      turnDown: (letterId, alasan) => put(new Map(reasons).set(letterId, alasan)),
      takeBack: (letterId) => put(new Map([...reasons].filter(([id]) => id !== letterId))),
    };
  };
}
