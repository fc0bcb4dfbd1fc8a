import type { Metadata } from 'next';
import { BentukPerjanjian } from '../../../_components/bentuk-perjanjian.tsx';

export const metadata: Metadata = { title: 'Ubah perjanjian' };

/** Puts an agreement right. */
export default async function PerbaikiPerjanjianPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <BentukPerjanjian id={(await params).id} cara="perbaiki" />;
}
