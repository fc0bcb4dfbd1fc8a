'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FormDialog } from '#components/ui/form-dialog.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';

type Props = {
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly size?: 'small';
  readonly danger?: boolean;
  /** said once it is done */
  readonly done?: string;
  readonly onSubmit: (kunci: string) => Promise<ActionResult<unknown>>;
};

/** A button that asks before it does something. */
export function AskButton({ label, title, description, size, danger = false, done, onSubmit }: Props) {
  const [open, setOpen] = useState(false);
  const { pending, problem, submit, keyFor, forget } = useSubmit();
  return (
    <>
      <Button
        size={size}
        onClick={() => {
          forget();
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <FormDialog
        open={open}
        onClose={() => pending || setOpen(false)}
        title={title}
        description={description}
        kind={danger ? 'danger' : 'primary'}
        action={label}
        pending={pending}
        onSubmit={() =>
          submit(
            () => onSubmit(keyFor({ title })),
            () => {
              setOpen(false);
              if (done) toast(done);
            },
          )
        }
      >
        <ProblemNotice problem={problem} />
      </FormDialog>
    </>
  );
}
