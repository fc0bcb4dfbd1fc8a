'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';

type Props = {
  readonly children: ReactNode;
  /** names the row too, for who does not see it */
  readonly label: string;
  readonly said: string;
  /** id of what takes the focus once the row is gone */
  readonly focusAfter: string;
  readonly call: () => Promise<ActionResult<unknown>>;
};

/** The one button of a row, which takes the row away. */
export function RowButton({ children, label, said, focusAfter, call }: Props) {
  const { pending, problem, submit } = useSubmit();
  return (
    <div className="no-print max-w-prose">
      <Button
        aria-label={label}
        pending={pending}
        onClick={() =>
          submit(call, () => {
            toast.success(said);
            document.getElementById(focusAfter)?.focus();
          })
        }
      >
        {children}
      </Button>
      <ProblemNotice problem={problem} />
    </div>
  );
}
