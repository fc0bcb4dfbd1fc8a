'use client';

import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type Props = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  readonly wide?: boolean;
  /** word of the button that does it */
  readonly action: string;
  readonly kind?: 'primary' | 'danger';
  readonly pending: boolean;
  readonly onSubmit: () => void;
};

/** A dialog that asks before something is done: a form, sent by its button or by Enter, left by any other way out. */
export function FormDialog({
  open,
  onClose,
  title,
  description,
  children,
  wide = false,
  action,
  kind = 'primary',
  pending,
  onSubmit,
}: Props) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={title}
      description={description}
      wide={wide}
      footer={
        <>
          <Button onClick={onClose}>Kembali</Button>
          <Button kind={kind} pending={pending} onClick={onSubmit}>
            {action}
          </Button>
        </>
      }
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (!pending) onSubmit();
        }}
      >
        {children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
