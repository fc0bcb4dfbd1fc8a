'use client';

import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import { startTransition, useEffect, useState } from 'react';
import type { BellList } from '../../api/pemberitahuan/route.ts';
import { NoticeText } from '../pemberitahuan/_components/notice-text.tsx';
import type { NoticeView } from '../pemberitahuan/_components/notice-view.ts';
import { tandaiDibaca } from '../pemberitahuan/actions.ts';
import { lateWords } from './bell-label.ts';

/**
 * What an opened bell shows: outcomes that are unknown for too long (`telat` of them), the newest notices, a way to mark them, the
 * whole history, and how much waits on Beranda.
 */
export function BellMenu({ readAt, telat }: { readonly readAt: number; readonly telat: number }) {
  const list = useBellList(readAt);
  const rows = list === 'gagal' || list === null ? [] : list.rows;
  const newest = rows[0];
  const unread = rows.some((row) => !row.dibaca);
  return (
    <>
      {telat > 0 && (
        <div className="border-b border-rule p-1">
          <DropdownMenu.Item asChild className="menu-item font-medium text-danger">
            <Link href="/pengiriman?keadaan=belum_pasti">
              <span aria-hidden>?</span> {lateWords(telat)}
            </Link>
          </DropdownMenu.Item>
        </div>
      )}
      <div className="min-h-24 grow overflow-y-auto p-1">
        {list === null && <p className="px-3 py-6 text-center text-soft">Memuat pemberitahuan…</p>}
        {list === 'gagal' && <p className="px-3 py-6 text-center text-soft">Belum dapat dibaca. Tutup lalu buka lagi sebentar lagi.</p>}
        {list !== null && list !== 'gagal' && rows.length === 0 && (
          <p className="px-3 py-6 text-center text-soft">
            Belum ada pemberitahuan. Jawaban Jamkrindo dan keputusan orang lain diberitahukan di sini.
          </p>
        )}
        {rows.map((row) => (
          <BellRow key={row.id} row={row} />
        ))}
      </div>
      {/* Not before the notices: the arrow keys begin at the newest of them. */}
      {list !== null && (
        <div className="border-t border-rule p-1">
          {unread && newest && (
            <DropdownMenu.Item
              className="menu-item"
              onSelect={(event) => {
                event.preventDefault();
                startTransition(async () => void (await tandaiDibaca({ sampai: newest.id })));
              }}
            >
              Tandai semua dibaca
            </DropdownMenu.Item>
          )}
          <DropdownMenu.Item asChild className="menu-item">
            <Link href="/pemberitahuan">Semua pemberitahuan</Link>
          </DropdownMenu.Item>
          {list !== 'gagal' && (
            <DropdownMenu.Item asChild className="menu-item">
              <Link href="/">
                {list.tugas === 0 ? 'Beranda: tidak ada yang menunggu Anda' : `Beranda: ${list.tugas} hal menunggu Anda`}
              </Link>
            </DropdownMenu.Item>
          )}
        </div>
      )}
    </>
  );
}

function BellRow({ row }: { readonly row: NoticeView }) {
  const read = () => {
    if (!row.dibaca) startTransition(async () => void (await tandaiDibaca({ id: row.id })));
  };
  return (
    <DropdownMenu.Item asChild={row.href !== null} className="menu-item items-start" onSelect={read}>
      {row.href === null ? (
        <NoticeText row={row} />
      ) : (
        <Link href={row.href}>
          <NoticeText row={row} />
        </Link>
      )}
    </DropdownMenu.Item>
  );
}

/** The list of an open bell, read when it opens and anew with every pulse; null while it is on its way. */
function useBellList(readAt: number): BellList | 'gagal' | null {
  const [list, setList] = useState<BellList | 'gagal' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void fetch(`/api/pemberitahuan?pada=${readAt}`, { signal: stop.signal }).then(
      async (answer) => {
        const read: BellList | null = answer.ok ? await answer.json() : null;
        setList((kept) => read ?? kept ?? 'gagal');
      },
      () => {
        if (!stop.signal.aborted) setList((kept) => kept ?? 'gagal');
      },
    );
    return () => stop.abort();
  }, [readAt]);
  return list;
}
