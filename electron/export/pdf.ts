/** A thin door to pdfmake: fonts of our own, no network, no file outside the fonts. */
import { createRequire } from 'node:module';
import { dirname, join, resolve, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { PdfDefinitie } from '../../templates/pdf-types.ts';

const fontFolder = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto');

const file = (name: string): string => join(fontFolder, name);

let done = false;

/** Once per process: pdfmake keeps fonts and policies in one shared object. */
function prepare(): void {
  if (done) return;
  pdfmake.setFonts({
    Roboto: {
      normal: file('Roboto-Regular.ttf'),
      bold: file('Roboto-Medium.ttf'),
      italics: file('Roboto-Italic.ttf'),
      bolditalics: file('Roboto-MediumItalic.ttf'),
    },
  });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(fontFolder + sep));
  done = true;
}

/**
 * The bytes of a PDF. The definition is used up: make a fresh one per call.
 * Rejects when the definition asks for an image or address outside the fonts, or cannot be laid out.
 */
export async function renderPdf(definition: PdfDefinitie): Promise<Uint8Array> {
  prepare();
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
