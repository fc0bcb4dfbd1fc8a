'use client';

import { AlertDialog } from 'radix-ui';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = {
  readonly open: boolean;
  /** time of day at which the session ends */
  readonly jam: string;
  /** the portal did not answer the last key */
  readonly lost: boolean;
  /** the end has come; whether it is true is being asked */
  readonly over: boolean;
  readonly onStay: () => void;
};

/** Asks somebody who has touched nothing for a while whether they are still there; any key or click says yes. The focus goes back to where it was. */
export function IdleDialog({ open, jam, lost, over, onStay }: Props) {
  const before = useRef<HTMLElement | null>(null);
  return (
    <AlertDialog.Root open={open}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content
          className="float fixed inset-x-4 top-[18dvh] z-50 mx-auto max-w-md p-5"
          onOpenAutoFocus={() => {
            before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            before.current?.focus({ preventScroll: true });
          }}
          onEscapeKeyDown={(event) => event.preventDefault()}
        >
          <AlertDialog.Title className="text-base font-semibold">{over ? 'Sesi Anda berakhir' : 'Masih di sini?'}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 space-y-2 text-base text-soft">
              {over ? (
                <p>Sesi ini berakhir pukul {jam} WIB. Membuka halaman masuk.</p>
              ) : (
                <p>
                  Tidak ada tombol atau klik beberapa lama, jadi sesi Anda berakhir pukul{' '}
                  <span className="font-medium text-ink">{jam} WIB</span>. Tekan tombol apa saja, atau klik di mana saja, untuk melanjutkan.
                </p>
              )}
              <p>Yang sudah Anda isi tersimpan sebagai draf.</p>
              {lost && <p className="text-danger">Portal belum terjangkau. Periksa jaringan Anda, lalu tekan lagi.</p>}
            </div>
          </AlertDialog.Description>
          {!over && (
            <div className="mt-5 flex justify-end">
              <AlertDialog.Cancel asChild>
                <Button kind="primary" onClick={onStay}>
                  Tetap masuk
                </Button>
              </AlertDialog.Cancel>
            </div>
          )}
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
