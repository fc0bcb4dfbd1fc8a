import { SaxesParser } from 'saxes';
import { SheetRefused } from './read-limits.ts';

/** What happens in an XML part; names come without their prefix. */
export interface XmlEvents {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads an XML part piece by piece and yields after each, so that who listens can hand on what it has. Entities of its own,
 * letters that are no UTF-8 and broken XML are refused. @throws SheetRefused
 */
export async function* readXml(source: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const broken = () => new SheetRefused('Isi berkas ini tidak dapat dibaca. Buka di Excel, simpan lagi sebagai .xlsx, lalu unggah ulang.');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser();
  parser.on('error', () => {
    throw broken();
  });
  parser.on('doctype', () => {
    throw broken();
  });
  const { open, close, text } = events;
  if (open) {
    parser.on('opentag', (tag) => {
      const attributes = tag.attributes as Record<string, string>;
      open(local(tag.name), (name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined));
    });
  }
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  const decode = (piece?: Buffer) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw broken();
    }
  };
  for await (const piece of source) {
    parser.write(decode(piece));
    yield;
  }
  parser.write(decode());
  parser.close();
  yield;
}

/** Reads a part to its end. @throws SheetRefused */
export async function wholeXml(source: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(source, events));
}
