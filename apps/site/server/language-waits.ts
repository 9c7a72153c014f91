import type { ServerResponse } from 'node:http';

/** Why a language is not served yet. */
export type Waiting = 'being-built' | 'failed';

const lines: Readonly<Record<Waiting, string>> = {
  'being-built':
    '<p lang="de">Diese Sprache wird gerade gebaut. Lade die Seite in einer Minute neu.</p>' +
    '<p lang="en">This language is being built. Load the page again in a minute.</p>',
  failed:
    '<p lang="de">Diese Sprache konnte nicht gebaut werden.</p>' +
    '<p lang="en">This language could not be built.</p>',
};

/** Says that a language is not there yet, with the way to the one that is. */
export function sendWaiting(response: ServerResponse, why: Waiting): void {
  response.writeHead(503, {
    'content-type': 'text/html; charset=utf-8',
    ...(why === 'being-built' && { 'retry-after': '60' }),
  });
  response.end(
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Unknot</title>' +
      `<meta name="viewport" content="width=device-width">${lines[why]}` +
      '<p><a href="/">English</a></p></html>',
  );
}
