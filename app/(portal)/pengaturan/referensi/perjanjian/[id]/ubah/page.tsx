import type { Metadata } from 'next';
import { BentukPerjanjian } from '../../../_components/bentuk-perjanjian.tsx';

export const metadata: Metadata = { title: 'Ubah perjanjian' };

/** Changes an agreement from a date. */
export default async function UbahPerjanjianPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  return <BentukPerjanjian id={(await params).id} cara="ganti" />;
}
