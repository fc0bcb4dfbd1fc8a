'use client';

import { AlertDialog } from 'radix-ui';
import { type ReactNode, useState, useTransition } from 'react';
import { Button } from './button.tsx';

type Props = {
  readonly trigger: ReactNode;
  readonly title: string;
  /** What will happen and whether it can be taken back. */
  readonly description: ReactNode;
  /** The words on the button that does it: "Batalkan pengajuan". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly danger?: boolean;
  readonly onConfirm: () => Promise<void> | void;
};

/** Asks before something that cannot be taken back; stays open, busy, until it is done. */
export function ConfirmDialog({ trigger, title, description, confirmLabel, cancelLabel = 'Kembali', danger = false, onConfirm }: Props) {
  const [open, setOpen] = useState(false);
  const [pending, start] = useTransition();
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !pending && setOpen(next)}>
      <AlertDialog.Trigger asChild>{trigger}</AlertDialog.Trigger>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="veil" />
        <AlertDialog.Content className="float fixed inset-x-4 top-[18dvh] z-50 mx-auto max-w-md p-5">
          <AlertDialog.Title className="text-base font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description asChild>
            <div className="mt-2 text-base text-soft">{description}</div>
          </AlertDialog.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <AlertDialog.Cancel asChild>
              <Button>{cancelLabel}</Button>
            </AlertDialog.Cancel>
            <Button
              kind={danger ? 'danger' : 'primary'}
              pending={pending}
              onClick={() =>
                start(async () => {
                  await onConfirm();
                  setOpen(false);
                })
              }
            >
              {confirmLabel}
            </Button>
          </div>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
