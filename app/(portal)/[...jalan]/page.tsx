import { notFound } from 'next/navigation';
import { pageActor } from '../../_request/session.ts';

/** Every address that is no page: said inside the frame, to whoever is signed in. */
export default async function UnknownPage(): Promise<never> {
  await pageActor();
  notFound();
}
