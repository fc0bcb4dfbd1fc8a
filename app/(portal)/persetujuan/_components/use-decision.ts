import { useRouter } from 'next/navigation';
import { useSubmit } from '../../_components/use-submit.ts';
import { setujui, setujuiBanyak, tolak } from '../actions.ts';
import type { RowRejections } from './use-row-rejections.ts';
import type { WaitingView } from './waiting-view.ts';

/** The decisions on requests, each under a once-key that stays the same until it went through. */
export function useDecision() {
  const router = useRouter();
  const { pending, problem, submit, keyFor, forget } = useSubmit();

  function approve(row: WaitingView, reasons: RowRejections['reasons'], done: () => void): void {
    const rows = Array.from(reasons, ([pengirimanId, alasan]) => ({ pengirimanId, alasan }));
    const isi = { persetujuanId: row.id, sha256: row.sha256, jenis: row.jenis, tolak: rows };
    submit(() => setujui({ ...isi, kunci: keyFor({ setujui: isi }) }), done);
  }

  function reject(row: WaitingView, alasan: string, done: () => void): void {
    const isi = { persetujuanId: row.id, sha256: row.sha256, jenis: row.jenis, alasan };
    submit(() => tolak({ ...isi, kunci: keyFor({ tolak: isi }) }), done);
  }

  function approveAll(rows: readonly WaitingView[], done: (hasil: BulkOutcome) => void): void {
    const putusan = rows.map((row) => ({ persetujuanId: row.id, sha256: row.sha256 }));
    submit(() => setujuiBanyak({ putusan, kunci: keyFor({ putusan }) }), done);
  }

  /** After a refusal the list may be old: it is read anew. */
  function leave(): void {
    if (problem) router.refresh();
    forget();
  }

  return { pending, problem, approve, reject, approveAll, leave };
}

/** How a bulk approval went, row by row. */
export interface BulkOutcome {
  readonly hasil: readonly { readonly persetujuanId: string; readonly disetujui: boolean; readonly pesan: string | null }[];
  readonly disetujui: number;
  readonly surat: number;
}
