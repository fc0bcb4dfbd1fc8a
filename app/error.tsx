'use client';

import { FaultNotice } from '#components/layout/fault-notice.tsx';

type Props = { readonly error: unknown; readonly retry: () => void };

/** A fault outside the portal's frame, or in the frame itself. */
export default function ErrorPage(props: Props) {
  return (
    <main>
      <FaultNotice {...props} />
    </main>
  );
}
