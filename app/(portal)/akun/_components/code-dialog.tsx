'use client';

import { useState } from 'react';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import type { ActionResult } from '../../../_request/form-action.ts';
import { CodeInput } from '../../../(auth)/masuk/_components/code-input.tsx';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import { useSubmit } from '../../_components/use-submit.ts';

type Props<T> = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description: string;
  readonly action: string;
  readonly kind?: 'primary' | 'danger';
  readonly call: (input: { kode: string }) => Promise<ActionResult<T>>;
  readonly onDone: (data: T) => void;
};

/** Asks for a code before something about the second factor is changed. */
export function CodeDialog<T>({ open, onClose, title, description, action, kind = 'primary', call, onDone }: Props<T>) {
  const [kode, setKode] = useState('');
  const { pending, problem, submit, forget } = useSubmit();
  const close = () => {
    setKode('');
    forget();
    onClose();
  };
  return (
    <FormDialog
      open={open}
      onClose={close}
      title={title}
      description={description}
      action={action}
      kind={kind}
      pending={pending}
      onSubmit={() =>
        submit(
          () => call({ kode }),
          (data) => {
            close();
            onDone(data);
          },
        )
      }
    >
      <ProblemNotice problem={problem} />
      <CodeInput value={kode} onChange={setKode} />
    </FormDialog>
  );
}
