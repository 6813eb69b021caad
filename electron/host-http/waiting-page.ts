/** What the window shows until it is taken to the page itself: nothing that anyone may not see, no script, no style. */
const HTML = `<!doctype html>
<html lang="nl-BE">
  <head>
    <meta charset="utf-8" />
    <meta name="color-scheme" content="light dark" />
    <title>Trajectwijzer</title>
  </head>
  <body>
    <p>Trajectwijzer wordt geopend ...</p>
  </body>
</html>
`;

export const WAITING_PATH = '/wachten';

export const WAITING_PAGE = {
  bytes: Buffer.from(HTML),
  headers: { 'content-type': 'text/html; charset=utf-8' },
} as const;
