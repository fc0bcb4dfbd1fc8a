/** A product's own words for the three things that are called otherwise under sharia. */
export type IstilahProduk = Readonly<Record<'terjamin' | 'ijp' | 'sertifikat', string>>;

const BIASA: IstilahProduk = { terjamin: 'Terjamin', ijp: 'IJP', sertifikat: 'Sertifikat' };

/** What the starter set gives a sharia product. */
export const istilahSyariah: IstilahProduk = { terjamin: "Makful 'Anhu", ijp: 'Ijk', sertifikat: 'Sertifikat Kafalah' };

/** The words that labels of a product use: its own of `produk.istilah`, the conventional ones where it has none. */
export function istilahProduk(produk: { readonly istilah: unknown }): IstilahProduk {
  const sendiri = new Map(Object.entries(produk.istilah ?? {}));
  const kata = (nama: keyof IstilahProduk): string => {
    const isi: unknown = sendiri.get(nama);
    return typeof isi === 'string' && isi.trim() ? isi : BIASA[nama];
  };
  return { terjamin: kata('terjamin'), ijp: kata('ijp'), sertifikat: kata('sertifikat') };
}
