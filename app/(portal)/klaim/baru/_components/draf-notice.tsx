'use client';

import { formatDateTime } from '#components/data-table/format.ts';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import type { ActionResult } from '../../../../_request/form-action.ts';
import { ProblemNotice } from '../../../_components/problem-notice.tsx';
import { useSubmit } from '../../../_components/use-submit.ts';

type Props = {
  /** ISO time of the draft that was taken up; null where the form began anew */
  readonly pada: string | null;
  readonly tabLain: boolean;
  readonly onBuang: () => Promise<ActionResult<null>>;
  readonly onDibuang: () => void;
};

/** Says that a draft was taken up, and offers to begin anew; and that another tab has it open too. */
export function DrafNotice({ pada, tabLain, onBuang, onDibuang }: Props) {
  const { pending, problem, submit } = useSubmit();
  return (
    <div className="space-y-2 empty:hidden">
      {tabLain && (
        <Banner tone="wait" title="Draf ini juga terbuka di tab lain">
          Lanjutkan di satu tab saja supaya isian kedua tab tidak saling menimpa.
        </Banner>
      )}
      {pada && (
        <Banner
          title="Melanjutkan draf"
          action={
            <Button
              size="small"
              pending={pending}
              onClick={() =>
                submit(onBuang, () => {
                  onDibuang();
                  window.location.reload();
                })
              }
            >
              Buang dan mulai baru
            </Button>
          }
        >
          Tersimpan {formatDateTime(pada)} WIB.
        </Banner>
      )}
      <ProblemNotice problem={problem} />
    </div>
  );
}
