'use client';

import { FaultNotice } from '#components/layout/fault-notice.tsx';

type Props = { readonly error: unknown; readonly retry: () => void };

/** A fault in one page: the frame stays, so that one can go on elsewhere. */
export default function PortalErrorPage(props: Props) {
  return <FaultNotice {...props} />;
}
