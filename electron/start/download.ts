/** A document as a browser saves it. */
import type { OutgoingFile } from '../services/create-services-ports.ts';
import type { ServedFile } from './page-files.ts';

const LONGEST_NAME = 150;

/** Always as something to save, under the name that the service gave it; never shown as a page. */
export function downloadOf(file: OutgoingFile | null): ServedFile | null {
  if (file === null) return null;
  const { fileName, mime, bytes } = file;
  const name = [...fileName]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[\p{C}/\\]/gu, '_');
  // Twice: in plain letters for what does not know the second form.
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w .()-]/g, '_');
  const coded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    bytes,
    headers: {
      'content-type': mime,
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${coded}`,
    },
  };
}
