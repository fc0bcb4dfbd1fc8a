/** How much a workbook may hold; what is beyond is refused with a sentence before it can cost more. */
export interface SheetLimits {
  /** bytes after inflating, over all parts that are read */
  readonly bytes: number;
  /** rows that hold something, beside the head */
  readonly rows: number;
  /** columns that hold something */
  readonly columns: number;
  /** cells, the empty ones counted too */
  readonly cells: number;
  /** megabytes of memory that the reading process may take */
  readonly heapMb: number;
  /** milliseconds the whole reading may take */
  readonly time: number;
}

/** Small lists that a person keeps by hand: people, branches, codes. */
export const smallSheet: SheetLimits = { bytes: 40_000_000, rows: 2_000, columns: 40, cells: 400_000, heapMb: 128, time: 30_000 };

/** Why a file is not read as a workbook; the message is a sentence for the person who chose it. */
export class SheetRefused extends Error {
  constructor(kalimat: string) {
    super(kalimat);
    this.name = 'SheetRefused';
  }
}
