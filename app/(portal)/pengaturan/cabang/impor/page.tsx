import type { Metadata } from 'next';
import { ImporPage } from '../../_impor/impor-page.tsx';

export const metadata: Metadata = { title: 'Cabang dari Excel' };

/** Cabang as an Excel file. */
export default function ImporCabangPage() {
  return <ImporPage jenis="cabang" />;
}
