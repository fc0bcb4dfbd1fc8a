import { NotFoundNotice } from '#components/layout/not-found-notice.tsx';

/** No page at this address, outside the portal's frame. */
export default function NotFound() {
  return (
    <main>
      <NotFoundNotice />
    </main>
  );
}
