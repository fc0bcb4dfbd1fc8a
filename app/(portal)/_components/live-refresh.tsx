import { requestStart } from '../../_request/request-start.ts';
import { RefreshOnNews, type Watch } from './refresh-on-news.tsx';

/**
 * Keeps a page true: renders it anew on the server when a letter about one of these records (`pengajuan:id`, `penjaminan:id`,
 * `surat:id`) or one of these tests (`uji:id`) moves, or any letter, approval or the line where `watch` is `semua`, or a notice of one's own where it is `pemberitahuan`; also for what moved while the page
 * was being made.
 */
export function LiveRefresh({ watch }: { watch: Watch }) {
  return <RefreshOnNews watch={watch} readAt={requestStart()} />;
}
