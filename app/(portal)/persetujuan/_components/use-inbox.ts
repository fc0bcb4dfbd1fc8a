import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useState } from 'react';
import { bulkable } from './bulk-totals.ts';
import type { OpenDialog } from './inbox-dialogs.tsx';
import { rowAfter } from './merge-rows.ts';
import { useDetails } from './use-details.ts';
import { useInboxKeys } from './use-inbox-keys.ts';
import { type InboxRow, useInboxRows } from './use-inbox-rows.ts';
import { useOpened } from './use-opened.ts';
import { useRowRejections } from './use-row-rejections.ts';
import type { WaitingView } from './waiting-view.ts';

const soon = (work: () => void) => requestAnimationFrame(work);

/** What the inbox knows and does: which row is read, which are selected, which dialog asks, and what was said last. */
export function useInbox(box: RefObject<HTMLElement | null>, rows: readonly WaitingView[], total: number) {
  const router = useRouter();
  const { shown, leave } = useInboxRows(rows);
  const [active, setActive] = useState<string | null>(null);
  const [reading, setReading] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const [said, setSaid] = useState('');
  const details = useDetails();
  const rejectionsOf = useRowRejections();
  // A batch of which single rows are to be turned down is decided by itself: together with others, all of it would go.
  const together = (one: InboxRow) => bulkable(one) && !one.gone && rejectionsOf(one.id).reasons.size === 0;
  const at = shown.findIndex((one) => one.id === active);
  const row = shown[at] ?? null;
  const loaded = row ? details.of(row) : undefined;
  const chosen = shown.filter((one) => selected.has(one.id) && together(one));
  useOpened(row, loaded);

  useEffect(() => {
    const here = shown.findIndex((one) => one.id === active);
    const wanted = [...(here === -1 ? [] : [shown[here]]), shown[here + 1], ...shown.filter((one) => one.gone)];
    for (const one of wanted) if (one) void details.ask(one);
  }, [shown, active, details.ask]);

  function focusRow(id: string | null) {
    const found = id === null ? box.current : document.getElementById(`permintaan-${id}`);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
  function go(id: string | null) {
    setActive(id);
    setReading(false);
    soon(() => focusRow(id));
  }
  function select(list: readonly (InboxRow | undefined)[]) {
    setSelected(new Set([...selected, ...list.flatMap((one) => (one && together(one) ? one.id : []))]));
  }
  function toggle(one: InboxRow) {
    if (!together(one)) return setSaid(`${one.judul}: diputus satu per satu, tidak bersama yang lain.`);
    const next = new Set(selected);
    if (!next.delete(one.id)) next.add(one.id);
    setSelected(next);
  }
  function ask(jenis: 'setujui' | 'tolak') {
    if (!row) setSaid('Pilih dahulu satu permintaan dengan panah bawah atau j.');
    else if (row.gone) setSaid(`${row.judul} sudah diputus.`);
    else if (jenis === 'setujui' && row.halangan) setSaid(row.halangan);
    else setDialog({ jenis, row });
  }
  function askAll() {
    if (chosen.length > 0) setDialog({ jenis: 'banyak', rows: chosen });
    else setSaid('Belum ada yang terpilih. Tekan Spasi pada baris yang ingin disetujui.');
  }
  function move(step: 1 | -1, extend: boolean) {
    const next = shown[at === -1 ? (step === 1 ? 0 : shown.length - 1) : at + step];
    if (next && extend) select([shown[at], next]);
    go(next?.id ?? active);
  }
  /** Rows that were decided leave; the one behind takes the place of the one that was read. */
  function left(ids: readonly string[], kalimat: string, staysOpen: boolean) {
    const rest = shown.filter((one) => one.id === active || !ids.includes(one.id));
    const next = active !== null && ids.includes(active) ? rowAfter(rest, active) : active;
    leave(ids);
    setSelected(new Set([...selected].filter((id) => !ids.includes(id))));
    const sisa = rest.filter((one) => !one.gone && !ids.includes(one.id)).length + Math.max(total - rows.length, 0);
    setSaid(`${kalimat} Sisa ${sisa}.`);
    if (staysOpen) setActive(next);
    else {
      setDialog(null);
      go(next);
    }
  }

  useInboxKeys(box, {
    move,
    close: () => go(active),
    toggle: () => row && toggle(row),
    approve: () => ask('setujui'),
    reject: () => ask('tolak'),
    approveAll: askAll,
    delegate: () => router.push('/persetujuan/delegasi?baru'),
    help: () => setDialog({ jenis: 'tombol' }),
  });

  return {
    shown,
    row,
    loaded,
    reading,
    selected,
    chosen,
    together,
    rejectionsOf,
    dialog,
    said,
    toggle,
    ask,
    askAll,
    left,
    pick: (one: InboxRow) => {
      setActive(one.id);
      setReading(true);
    },
    read: () => {
      setReading(true);
      soon(() => document.getElementById('perincian')?.focus());
    },
    back: () => go(active),
    retry: () => row && void details.ask(row),
    selectAll: () => (chosen.length > 0 ? setSelected(new Set()) : select(shown)),
    help: () => setDialog({ jenis: 'tombol' }),
    closeDialog: () => {
      setDialog(null);
      soon(() => focusRow(active));
    },
    /** what became of a row that somebody else decided */
    fate: (one: InboxRow) => {
      const found = details.of(one);
      return (found && 'detail' in found && found.detail.selesai) || 'Sudah tidak menunggu.';
    },
  };
}
